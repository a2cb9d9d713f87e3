using KnowledgeGraph.Analysis.Topologies.Hosting;
using KnowledgeGraph.Api.Ids;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Api.Analysis.Requests;

/// <summary>Finds the nodes that arguments name, in the version of the topology.</summary>
internal static class NodeArguments
{
    /// <exception cref="GraphQL.Errors.GraphQLException">A text is no id, or the topology holds no such node.</exception>
    public static async ValueTask<NodeId[]> FindAsync(
        TopologyLease lease, string argument, NodeKind kind, string[] texts, CancellationToken cancellation)
    {
        if (texts.Length == 0) return [];
        var references = new NodeReference[texts.Length];
        for (var i = 0; i < texts.Length; i++)
        {
            if (!NodeIdText.TryRead(texts[i], kind, out var id, out var problem)) throw ApiErrors.BadInput($"'{argument}': {problem}");
            references[i] = new(kind, id);
        }

        var found = new NodeId[texts.Length];
        await lease.Snapshot.FindAsync(references, found, cancellation).ConfigureAwait(false);
        var vertices = lease.Topology.Vertices(kind);
        for (var i = 0; i < found.Length; i++)
        {
            if (found[i].IsNone || vertices.VertexOf(found[i]) < 0) throw AnalysisErrors.Unknown(argument, kind, texts[i], lease.Version);
        }

        return found;
    }
}
