namespace KnowledgeGraph.GraphQL.Http;

/// <summary>The types in which a response can be sent. They differ only in what statuses mean.</summary>
internal enum ResponseMediaType
{
    /// <summary><c>application/json</c>: status 200 whenever the GraphQL request could be read, since proxies send such bodies too.</summary>
    Json,

    /// <summary><c>application/graphql-response+json</c>: the status tells whether the operation ran.</summary>
    GraphQLResponse,
}
