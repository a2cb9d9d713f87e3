using KnowledgeGraph.Storage.Views;

namespace KnowledgeGraph.Storage.Queries.Orders;

/// <summary>Cursors of nodes in the order of their keys.</summary>
internal sealed class KeyCursorColumn(CursorCodec codec, INodeRows rows) : CursorColumn(rows.Count)
{
    public override void Read(int row, out ReadOnlySpan<byte> head, out ReadOnlySpan<byte> tail)
    {
        head = default;
        tail = codec.PackKey(rows.Key(row));
    }
}
