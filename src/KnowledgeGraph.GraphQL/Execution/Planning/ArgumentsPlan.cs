using KnowledgeGraph.GraphQL.Language.Ast;
using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.GraphQL.Execution.Planning;

/// <summary>
/// The arguments of a field. Those that name no variable are coerced once, when the plan is made; the rest wait for the variables of a
/// request.
/// </summary>
/// <param name="Definitions">The arguments that the field declares.</param>
/// <param name="Constants">By position of the definition; absent where the value waits.</param>
/// <param name="Waiting">By position of the definition: the literal that holds variables, or null. Null if nothing waits.</param>
internal sealed record ArgumentsPlan(
    IReadOnlyList<InputValueDefinition> Definitions,
    InputValue[] Constants,
    ValueNode?[]? Waiting)
{
    public static ArgumentsPlan None { get; } = new([], [], null);
}
