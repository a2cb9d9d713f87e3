using KnowledgeGraph.GraphQL.Execution.Columns;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Api.Nodes;

/// <summary>Cursors of the store, encoded straight into the response: the request's snapshot is open until it is written.</summary>
internal sealed class StoreCursorColumn(CursorColumn cursors) : HeadedBase64UrlColumn(cursors.Count, null)
{
    protected override void Read(int row, out ReadOnlySpan<byte> head, out ReadOnlySpan<byte> tail) => cursors.Read(row, out head, out tail);
}
