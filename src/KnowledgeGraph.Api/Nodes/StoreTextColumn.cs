using KnowledgeGraph.GraphQL.Execution.Columns;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Api.Nodes;

/// <summary>Texts of the store, which it may keep in place: the request's snapshot is open until the response is written.</summary>
internal sealed class StoreTextColumn(TextColumn texts) : TextSourceColumn(texts.Count, texts.Nulls)
{
    protected override ReadOnlySpan<byte> TextAt(int row) => texts[row];
}
