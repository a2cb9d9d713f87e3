using KnowledgeGraph.Model;
using KnowledgeGraph.Storage.Views;

namespace KnowledgeGraph.Storage.Queries;

/// <summary>Texts of a property, read in place: most are read once, when they are written into an answer, so a copy would be waste.</summary>
internal sealed class RowTextColumn(INodeRows rows, NodeProperty property, bool[]? nulls) : TextColumn(rows.Count, nulls)
{
    public override ReadOnlySpan<byte> this[int row] => rows.TryText(row, property, out var text) ? text : default;
}
