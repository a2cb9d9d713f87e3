using KnowledgeGraph.Analysis.Topologies.Hosting;
using KnowledgeGraph.Api.Ids;
using KnowledgeGraph.Api.Naming;
using KnowledgeGraph.GraphQL.Errors;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Api.Analysis.Requests;

/// <summary>Finds the nodes that arguments name, in the version of the topology: by any id, authors also by name.</summary>
internal static class NodeArguments
{
    /// <summary>Names in one argument at most: each costs searches, which ids do not.</summary>
    private const int MaxNames = 100;

    /// <exception cref="GraphQLException">A text means no node, or it is not clear which.</exception>
    public static async ValueTask<NodeId[]> FindAsync(
        TopologyLease lease, string argument, NodeKind kind, string[] texts, CancellationToken cancellation)
    {
        if (texts.Length == 0) return [];
        var found = new NodeId[texts.Length];
        var names = await FindByIdAsync(lease, argument, kind, texts, found, cancellation).ConfigureAwait(false);
        if (names.Count > MaxNames) throw AnalysisErrors.TooMany($"names of '{argument}'", names.Count, MaxNames);
        var finder = new AuthorFinder(lease.Snapshot);
        foreach (var place in names) found[place] = await NamedAsync(finder, argument, texts[place], cancellation).ConfigureAwait(false);
        var vertices = lease.Topology.Vertices(kind);
        for (var i = 0; i < found.Length; i++)
        {
            if (found[i].IsNone || vertices.VertexOf(found[i]) < 0) throw AnalysisErrors.Unknown(argument, kind, texts[i], lease.Version);
        }

        return found;
    }

    /// <returns>Places of texts that are no ids and may be names.</returns>
    private static async ValueTask<List<int>> FindByIdAsync(
        TopologyLease lease, string argument, NodeKind kind, string[] texts, NodeId[] found, CancellationToken cancellation)
    {
        List<int> names = [];
        var references = new NodeReference[texts.Length];
        for (var i = 0; i < texts.Length; i++)
        {
            if (NodeIdText.TryRead(texts[i], kind, out var id, out var problem)) references[i] = new(kind, id);
            else if (kind == NodeKind.Author && !GlobalId.TryDecode(texts[i], out _)) names.Add(i);
            else throw ApiErrors.BadInput($"'{argument}': {problem}");
        }

        int[] places = names.Count == 0 ? [.. Enumerable.Range(0, texts.Length)] : [.. Enumerable.Range(0, texts.Length).Except(names)];
        var nodes = new NodeId[places.Length];
        await lease.Snapshot.FindAsync(Array.ConvertAll(places, place => references[place]), nodes, cancellation).ConfigureAwait(false);
        for (var i = 0; i < places.Length; i++) found[places[i]] = nodes[i];
        return names;
    }

    private static async ValueTask<NodeId> NamedAsync(
        AuthorFinder finder, string argument, string name, CancellationToken cancellation)
    {
        try
        {
            return await finder.FindAsync(name, cancellation).ConfigureAwait(false);
        }
        catch (LookupException fault)
        {
            throw new GraphQLException($"'{argument}': {fault.Message}", fault.Code);
        }
    }
}
