using KnowledgeGraph.Model;
using KnowledgeGraph.Storage.Queries.Orders;
using KnowledgeGraph.Storage.Views;

namespace KnowledgeGraph.Storage.Queries;

/// <summary>
/// The beginnings of owners' lists as they are listed, without a filter: by far the most frequent expansion. The targets of all owners are
/// looked for in one batch, which the reads that follow find again.
/// </summary>
internal sealed class PrefixExpansion(IGraphView view, RelationInfo info, ExpandQuery query, CancellationToken cancellation)
{
    private readonly int _wanted = query.Window.First ?? int.MaxValue;

    /// <returns>Null if not all targets are visible: then each list must be walked.</returns>
    public Expansion? Expand(INodeRows owners, ReadOnlySpan<NodeId> starts, CursorCodec codec)
    {
        var offsets = new int[owners.Count + 1];
        for (var i = 0; i < owners.Count; i++)
            offsets[i + 1] = checked(offsets[i] + Math.Min(_wanted, owners.Targets(i, info.Relation).Length));
        var nodes = offsets[^1] == 0 ? [] : new NodeId[offsets[^1]];
        var hasNext = new bool[owners.Count];
        for (var i = 0; i < owners.Count; i++)
        {
            if ((i & 0xFF) == 0) cancellation.ThrowIfCancellationRequested();
            hasNext[i] = Take(owners.Targets(i, info.Relation), nodes.AsSpan(offsets[i]..offsets[i + 1]));
        }

        if (view.FindRows(nodes) is not { } found) return null;
        return new()
        {
            Offsets = offsets,
            Nodes = nodes,
            Edges = ReadEdges(starts, offsets),
            Cursors = query.WithCursors ? Cursors(offsets, nodes, owners, found, codec) : null,
            HasPrevious = new bool[owners.Count],
            HasNext = hasNext,
        };
    }

    /// <returns>Whether the list goes on.</returns>
    private bool Take(ReadOnlySpan<int> targets, Span<NodeId> nodes)
    {
        for (var place = 0; place < nodes.Length; place++) nodes[place] = new(info.Target, targets[place]);
        foreach (var target in targets[nodes.Length..])
        {
            if (view.IsVisible(info.Target, target)) return true;
        }

        return false;
    }

    private Column[] ReadEdges(ReadOnlySpan<NodeId> starts, int[] offsets)
    {
        if (query.EdgeProperties.Count == 0) return [];
        var edges = new List<EdgeAddress>(offsets[^1]);
        for (var i = 0; i < starts.Length; i++)
        {
            for (var place = 0; place < offsets[i + 1] - offsets[i]; place++) edges.Add(new((int)starts[i].Number, place));
        }

        var columns = new Column[query.EdgeProperties.Count];
        for (var i = 0; i < columns.Length; i++) columns[i] = EdgeColumnReader.Read(view, info, query.EdgeProperties[i], edges);
        return columns;
    }

    private TextColumn Cursors(int[] offsets, NodeId[] nodes, INodeRows owners, INodeRows found, CursorCodec codec) =>
        codec.IsListed ? new ListedCursorColumn(codec, offsets, nodes, found) : WriteCursors(owners, offsets, found, codec);

    private PackedTextColumn WriteCursors(INodeRows owners, int[] offsets, INodeRows nodes, CursorCodec codec)
    {
        var cursors = new TextColumnBuilder(nodes.Count, 48);
        for (var i = 0; i < owners.Count; i++)
        {
            var targets = owners.Targets(i, info.Relation);
            for (var place = 0; place < offsets[i + 1] - offsets[i]; place++)
            {
                var row = new OrderRow(0, targets[place], place);
                codec.Write(row, targets[..place].Count(targets[place]), nodes.Key(offsets[i] + place), cursors);
            }
        }

        return cursors.Finish();
    }
}
