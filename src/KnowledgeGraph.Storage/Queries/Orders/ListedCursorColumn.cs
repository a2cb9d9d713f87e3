using KnowledgeGraph.Model;
using KnowledgeGraph.Storage.Views;

namespace KnowledgeGraph.Storage.Queries.Orders;

/// <summary>Cursors of the beginnings of owners' lists, end to end, in the order in which the owners list them.</summary>
/// <param name="codec">Of an order by nothing but the place in the list.</param>
/// <param name="offsets">One more than there are owners: where the nodes of each begin.</param>
/// <param name="nodes">As listed, from the first on.</param>
/// <param name="rows">The same nodes, found.</param>
internal sealed class ListedCursorColumn(CursorCodec codec, int[] offsets, NodeId[] nodes, INodeRows rows) : CursorColumn(nodes.Length)
{
    /// <summary>The owner of the row that was read last.</summary>
    private int _owner;

    public override void Read(int row, out ReadOnlySpan<byte> head, out ReadOnlySpan<byte> tail)
    {
        var start = offsets[OwnerOf(row)];
        var occurrence = 0;
        foreach (var earlier in nodes.AsSpan(start, row - start))
        {
            if (earlier == nodes[row]) occurrence++;
        }

        head = codec.ListedHead(row - start, occurrence);
        tail = rows.Key(row);
    }

    private int OwnerOf(int row)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)row, (uint)nodes.Length, nameof(row));
        if (row < offsets[_owner]) _owner = 0;
        while (row >= offsets[_owner + 1]) _owner++;
        return _owner;
    }
}
