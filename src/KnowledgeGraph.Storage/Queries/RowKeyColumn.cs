using KnowledgeGraph.Storage.Views;

namespace KnowledgeGraph.Storage.Queries;

/// <summary>Keys of nodes, read in place.</summary>
internal sealed class RowKeyColumn(INodeRows rows) : TextColumn(rows.Count, null)
{
    public override ReadOnlySpan<byte> this[int row] => rows.Key(row);
}
