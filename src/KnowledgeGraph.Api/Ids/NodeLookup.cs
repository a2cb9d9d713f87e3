using KnowledgeGraph.Api.Storage;
using KnowledgeGraph.GraphQL.Execution.Resolving;
using KnowledgeGraph.Model;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Api.Ids;

/// <summary>Finds nodes of any kind by what clients wrote, all in one call of the store.</summary>
internal sealed class NodeLookup
{
    private readonly NodeReference[][] _candidates;

    private NodeLookup(NodeReference[][] candidates, NodeId[] found)
    {
        _candidates = candidates;
        Found = found;
    }

    /// <summary>One a text; none where the text is no id or the graph has no such node.</summary>
    public NodeId[] Found { get; }

    /// <summary>False where the text is no id at all.</summary>
    public bool IsReadable(int index) => _candidates[index].Length > 0;

    /// <param name="texts">Opaque ids or external ids. An external id that several kinds know means the first kind.</param>
    /// <param name="snapshot">The version to look in.</param>
    /// <param name="field">The field that leads to the nodes; null where nothing is read of them.</param>
    /// <param name="cancellation">Fires when the client leaves.</param>
    public static async ValueTask<NodeLookup> FindAsync(
        IReadOnlyList<string> texts, IGraphSnapshot snapshot, FieldContext? field, CancellationToken cancellation)
    {
        var candidates = new NodeReference[texts.Count][];
        for (var i = 0; i < candidates.Length; i++)
        {
            candidates[i] = NodeIdText.TryRead(texts[i], out var read) ? read : [];
        }

        NodeReference[] references = [.. candidates.SelectMany(list => list)];
        var nodes = new NodeId[references.Length];
        var finding = field is not null && snapshot is IReadAheadSnapshot ahead
            ? ahead.FindAsync(references, nodes, LookAhead.OfNodes(field, texts.Count, ""), cancellation)
            : snapshot.FindAsync(references, nodes, cancellation);
        await finding.ConfigureAwait(false);
        return new NodeLookup(candidates, FirstOfEach(candidates, nodes));
    }

    private static NodeId[] FirstOfEach(NodeReference[][] candidates, NodeId[] nodes)
    {
        var found = new NodeId[candidates.Length];
        var next = 0;
        for (var i = 0; i < found.Length; i++)
        {
            foreach (var node in nodes.AsSpan(next, candidates[i].Length))
            {
                if (found[i].IsNone) found[i] = node;
            }

            next += candidates[i].Length;
        }

        return found;
    }
}
