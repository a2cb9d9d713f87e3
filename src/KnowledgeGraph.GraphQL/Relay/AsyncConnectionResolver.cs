using KnowledgeGraph.GraphQL.Execution.Resolving;

namespace KnowledgeGraph.GraphQL.Relay;

/// <summary>The form of <see cref="ConnectionResolver{TSource, TNode}"/> that may wait.</summary>
/// <param name="context">Further arguments, look-ahead and request state.</param>
/// <param name="page">The same for all parents.</param>
/// <param name="parents">Never empty, without nulls.</param>
public delegate ValueTask<ConnectionPages<TNode>> AsyncConnectionResolver<TSource, TNode>(
    FieldContext context, PageRequest page, ReadOnlyMemory<TSource> parents);
