using KnowledgeGraph.Analysis.Topologies.Building;
using KnowledgeGraph.Model;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Analysis.Topologies.Deltas;

/// <summary>
/// Brings a topology to a later version without reading the store again: only the nodes that the writes touched are read, and the
/// rest is copied run by run. The result equals what <see cref="TopologyBuilder"/> makes of the later snapshot, bit by bit; rows and
/// relations that did not change are shared with the earlier version. O(vertices + edges) copying, in fractions of a second for
/// hundreds of millions of edges.
/// </summary>
public static class TopologyDelta
{
    /// <param name="topology">What the earlier snapshot holds.</param>
    /// <param name="before">A snapshot of the topology's version.</param>
    /// <param name="after">A later snapshot of the same store.</param>
    /// <param name="references">
    /// All ids of all statements and deletions of every batch in between; more than that does no harm.
    /// </param>
    /// <param name="cancellation">Stops the work.</param>
    public static async Task<GraphTopology> ApplyAsync(
        GraphTopology topology,
        IGraphSnapshot before,
        IGraphSnapshot after,
        IReadOnlyCollection<NodeReference> references,
        CancellationToken cancellation = default)
    {
        if (before.Version != topology.Version)
            throw new ArgumentException($"The topology is of version {topology.Version}, not of {before.Version}.", nameof(before));
        var touched = await TouchedNodes.FindAsync(before, after, [.. references], cancellation).ConfigureAwait(false);
        return await ApplyAsync(topology, after, touched, cancellation).ConfigureAwait(false);
    }

    /// <param name="topology">An earlier version.</param>
    /// <param name="after">A later snapshot of the same store.</param>
    /// <param name="touched">All nodes that changed in between, or whose relations did; more than that does no harm.</param>
    /// <param name="cancellation">Stops the work.</param>
    internal static async Task<GraphTopology> ApplyAsync(
        GraphTopology topology, IGraphSnapshot after, TouchedNodes touched, CancellationToken cancellation)
    {
        var maps = new Dictionary<NodeKind, VertexMap>();
        for (var kind = NodeKind.Paper; kind <= NodeKind.Topic; kind++) maps[kind] = Map(topology.Vertices(kind), touched);

        var rows = new Dictionary<Relation, RelationRows>();
        foreach (var relation in GraphTopology.Relations)
        {
            var info = RelationInfo.Of(relation);
            var delta = new RelationDelta(topology.Rows(relation), info, maps[info.Owner], maps[info.Target]);
            rows[relation] = await delta.ApplyAsync(after, touched, cancellation).ConfigureAwait(false);
        }

        var (years, types) = await AttributesAsync(topology, maps[NodeKind.Paper], after, touched, cancellation).ConfigureAwait(false);
        return new()
        {
            Version = after.Version,
            Papers = maps[NodeKind.Paper].After,
            Authors = maps[NodeKind.Author].After,
            Institutions = maps[NodeKind.Institution].After,
            Venues = maps[NodeKind.Venue].After,
            Topics = maps[NodeKind.Topic].After,
            Authorship = rows[Relation.Authored],
            Citation = rows[Relation.Cites],
            Subject = rows[Relation.About],
            Publication = rows[Relation.PublishedIn],
            Affiliation = rows[Relation.AffiliatedWith],
            PaperYears = years,
            PaperTypeCodes = types,
        };
    }

    private static VertexMap Map(VertexIndex before, TouchedNodes touched)
    {
        var added = touched.Visible.Where(node => node.Kind == before.Kind && before.VertexOf(node) < 0).Select(node => node.Number);
        var removed = touched.Gone.Where(node => node.Kind == before.Kind).Select(before.VertexOf).Where(vertex => vertex >= 0);
        return VertexMap.Of(before, [.. added.Order()], removed.ToHashSet());
    }

    private static async Task<(ReadOnlyMemory<short> Years, ReadOnlyMemory<byte> Types)> AttributesAsync(
        GraphTopology topology, VertexMap papers, IGraphSnapshot after, TouchedNodes touched, CancellationToken cancellation)
    {
        var nodes = touched.Visible.Where(node => node.Kind == NodeKind.Paper).ToArray();
        if (nodes.Length == 0 && papers.Before == papers.After) return (topology.PaperYears, topology.PaperTypeCodes);
        var (newYears, newTypes) = (new GrowingArray<short>(), new GrowingArray<byte>());
        if (nodes.Length > 0)
            await new VertexReader(after).AppendAttributesAsync(nodes, newYears, newTypes, cancellation).ConfigureAwait(false);

        var (years, types) = (new short[papers.After.Count], new byte[papers.After.Count]);
        var oldYears = topology.PaperYears.Span;
        var oldTypes = topology.PaperTypeCodes.Span;
        for (var paper = 0; paper < years.Length; paper++)
        {
            if (papers.OldOf(paper) is >= 0 and var old) (years[paper], types[paper]) = (oldYears[old], oldTypes[old]);
        }

        for (var i = 0; i < nodes.Length; i++)
        {
            var paper = papers.After.VertexOf(nodes[i]);
            (years[paper], types[paper]) = (newYears.Items[i], newTypes.Items[i]);
        }

        return (years, types);
    }
}
