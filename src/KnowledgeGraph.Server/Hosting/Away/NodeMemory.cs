using System.Text;
using KnowledgeGraph.Model;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Server.Hosting.Away;

/// <summary>
/// What is kept of all nodes for the time that their store is away: how to find them and what they are called, in one version of the
/// graph. Immutable.
/// </summary>
internal sealed record NodeMemory(long Version, NodesByText Ids, NameMemory Names)
{
    /// <summary>Those that paths and communities show by name come first; papers, of which there are most, last.</summary>
    private static readonly NodeKind[] Order = [NodeKind.Author, NodeKind.Topic, NodeKind.Institution, NodeKind.Venue, NodeKind.Paper];

    /// <summary>Reads ids and names of all nodes: a stream a kind, and two reads for each of its chunks.</summary>
    /// <param name="snapshot">The version.</param>
    /// <param name="nameBytes">The most that names may take. Nodes after that are found by id, but have no name.</param>
    /// <param name="cancellation">Ends it.</param>
    public static async Task<NodeMemory> ReadAsync(IGraphSnapshot snapshot, long nameBytes, CancellationToken cancellation)
    {
        List<(ulong, NodeId)> ids = [];
        NameMemoryBuilder names = new(nameBytes);
        foreach (var kind in Order)
        {
            await foreach (var nodes in snapshot.StreamNodesAsync(kind, cancellation))
            {
                var texts = await snapshot.ReadIdsAsync(nodes, cancellation);
                for (var i = 0; i < nodes.Length; i++)
                {
                    for (var at = texts.Offsets[i]; at < texts.Offsets[i + 1]; at++)
                        ids.Add((NodesByText.Hash(kind, texts.Items[at]), nodes.Span[i]));
                }

                await AddNamesAsync(snapshot, nodes, kind, texts, names, cancellation);
            }
        }

        return new(snapshot.Version, new(ids), names.Finish());
    }

    /// <returns>None where the version had no such node.</returns>
    public NodeId Find(NodeReference reference)
    {
        if (reference.Id.IsNone) return default;
        var found = Ids.Find(reference.Kind, Encoding.UTF8.GetBytes(reference.Id.ToString()));
        return found.IsEmpty ? default : found[0];
    }

    private static async ValueTask AddNamesAsync(
        IGraphSnapshot snapshot, ReadOnlyMemory<NodeId> nodes, NodeKind kind, ListColumn<TextColumn> ids, NameMemoryBuilder names,
        CancellationToken cancellation)
    {
        if (names.IsFull)
        {
            names.Leave(kind, nodes.Length);
            return;
        }

        NodeProperty[] properties = kind == NodeKind.Paper ? [NodeProperty.Name, NodeProperty.Year] : [NodeProperty.Name];
        var columns = await snapshot.ReadAsync(nodes, properties, cancellation);
        var texts = (TextColumn)columns[0];
        var years = kind == NodeKind.Paper ? (IntegerColumn)columns[1] : null;
        for (var i = 0; i < nodes.Length; i++)
        {
            // A node without an id was deleted since the stream named it.
            if (ids.Offsets[i] == ids.Offsets[i + 1]) continue;
            long? year = years is null || years.IsNull(i) ? null : years.Values[i];
            names.Add(nodes.Span[i], ids.Items[ids.Offsets[i]], texts[i], !texts.IsNull(i), year);
        }
    }
}
