using KnowledgeGraph.GraphQL.Execution.Resolving;

namespace KnowledgeGraph.Api.Mutations;

/// <summary>The guard of every field that changes the graph.</summary>
internal static class Authorisation
{
    /// <exception cref="GraphQL.Errors.GraphQLException">The host has not authorised the request.</exception>
    public static ApiRequest RequireWriter(FieldContext context)
    {
        var request = context.GetState<ApiRequest>();
        return request.MayWrite ? request : throw ApiErrors.NotAuthorised(context.Field.Name);
    }
}
