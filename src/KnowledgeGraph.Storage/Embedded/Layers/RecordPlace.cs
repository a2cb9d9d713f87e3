using KnowledgeGraph.Storage.Embedded.Records;
using KnowledgeGraph.Storage.Embedded.Segments;

namespace KnowledgeGraph.Storage.Embedded.Layers;

/// <summary>
/// Where a node's newest record lies, so that it is looked for once however often it is read. Good as long as the version is pinned.
/// </summary>
/// <param name="Held">The block that has it, in an overlay; null for one in a segment.</param>
/// <param name="Index">The records of the segment; null for one in an overlay.</param>
/// <param name="Start">Position in the block or among the records, in bytes.</param>
/// <param name="Length">Bytes.</param>
internal readonly record struct RecordPlace(byte[]? Held, RecordIndex? Index, long Start, int Length)
{
    public RecordReader Record => new(Index is null ? Held.AsSpan((int)Start, Length) : Index.Span(Start, Length));
}
