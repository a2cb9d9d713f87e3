using KnowledgeGraph.GraphQL.Execution.Resolving;

namespace KnowledgeGraph.GraphQL.Relay;

/// <summary>Gives a connection field its pages, one for each parent, without waiting for anything.</summary>
/// <param name="context">Further arguments, look-ahead and request state.</param>
/// <param name="page">The same for all parents.</param>
/// <param name="parents">Never empty, without nulls.</param>
public delegate ConnectionPages<TNode> ConnectionResolver<TSource, TNode>(
    FieldContext context, PageRequest page, ReadOnlySpan<TSource> parents);
