using KnowledgeGraph.GraphQL.Execution.Columns;

namespace KnowledgeGraph.GraphQL.Execution.Resolving;

/// <summary>
/// The form of <see cref="BatchResolver{TSource}"/> that may wait. A result that is complete already is taken without any further cost;
/// otherwise sibling fields of the level run meanwhile, perhaps on other threads.
/// </summary>
/// <typeparam name="TSource">The CLR type to which the parent object type is bound.</typeparam>
/// <param name="context">Arguments, look-ahead and request state; valid until the result is complete.</param>
/// <param name="parents">Never empty, without nulls; the same object may occur more than once.</param>
/// <returns>A column with one row a parent, in the same order.</returns>
public delegate ValueTask<FieldColumn> AsyncBatchResolver<TSource>(FieldContext context, ReadOnlyMemory<TSource> parents);
