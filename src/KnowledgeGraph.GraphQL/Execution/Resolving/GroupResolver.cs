namespace KnowledgeGraph.GraphQL.Execution.Resolving;

/// <summary>
/// Gives all selected fields of a group their values, in one call a level: every key of <see cref="GroupContext{TKey}.Keys"/> must get a
/// column by <see cref="GroupContext{TKey}.SetColumn"/>.
/// </summary>
/// <typeparam name="TSource">The CLR type to which the parent object type is bound.</typeparam>
/// <typeparam name="TKey">What tells the resolver which property a field means.</typeparam>
/// <param name="context">Which fields are selected; valid during the call.</param>
/// <param name="parents">Never empty, without nulls; the same object may occur more than once.</param>
public delegate void GroupResolver<TSource, TKey>(GroupContext<TKey> context, ReadOnlySpan<TSource> parents);
