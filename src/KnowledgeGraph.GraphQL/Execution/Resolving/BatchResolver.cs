using KnowledgeGraph.GraphQL.Execution.Columns;

namespace KnowledgeGraph.GraphQL.Execution.Resolving;

/// <summary>
/// Gives one field its values for all parents of a level at once, without waiting for anything.
/// </summary>
/// <typeparam name="TSource">The CLR type to which the parent object type is bound.</typeparam>
/// <param name="context">Arguments, look-ahead and request state; valid during the call.</param>
/// <param name="parents">Never empty, without nulls; the same object may occur more than once.</param>
/// <returns>A column with one row a parent, in the same order.</returns>
public delegate FieldColumn BatchResolver<TSource>(FieldContext context, ReadOnlySpan<TSource> parents);
