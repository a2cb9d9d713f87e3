using KnowledgeGraph.GraphQL.Execution.Running;

namespace KnowledgeGraph.GraphQL.Execution.Resolving;

/// <summary>
/// A request's state (<see cref="GraphQLRequest.State"/>) that adds to the <c>extensions</c> of its response, such as the version of the
/// data that was read.
/// </summary>
public interface IResponseExtender
{
    /// <summary>Called once for every response with data, after all resolvers are done.</summary>
    void Extend(ResponseExtensions extensions);
}
