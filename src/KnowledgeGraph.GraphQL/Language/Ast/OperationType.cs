namespace KnowledgeGraph.GraphQL.Language.Ast;

/// <summary>The three kinds of operation (§2.3 <c>OperationType</c>). The default is a query, as it is for the shorthand form.</summary>
public enum OperationType
{
    Query,
    Mutation,
    Subscription,
}
