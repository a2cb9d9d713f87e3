using System.Diagnostics.CodeAnalysis;

namespace KnowledgeGraph.GraphQL.Types;

/// <summary>
/// Gives a written scalar the meaning of its type. Must be pure: it runs while documents are validated and planned, from any thread.
/// </summary>
/// <param name="input">The scalar as written.</param>
/// <param name="value">What resolvers will read; meaningful when the result is true.</param>
/// <param name="problem">One clause that says what is wrong, such as <c>Int cannot represent non-integer value: 1.5</c>.</param>
/// <returns>Whether the type has the value.</returns>
public delegate bool ScalarCoercion(in ScalarInput input, out InputValue value, [NotNullWhen(false)] out string? problem);
