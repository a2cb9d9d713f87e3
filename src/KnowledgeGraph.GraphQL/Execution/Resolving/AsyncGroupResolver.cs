namespace KnowledgeGraph.GraphQL.Execution.Resolving;

/// <summary>The form of <see cref="GroupResolver{TSource, TKey}"/> that may wait.</summary>
/// <typeparam name="TSource">The CLR type to which the parent object type is bound.</typeparam>
/// <typeparam name="TKey">What tells the resolver which property a field means.</typeparam>
/// <param name="context">Which fields are selected; valid until the result is complete.</param>
/// <param name="parents">Never empty, without nulls; the same object may occur more than once.</param>
public delegate ValueTask AsyncGroupResolver<TSource, TKey>(GroupContext<TKey> context, ReadOnlyMemory<TSource> parents);
