namespace KnowledgeGraph.Import;

/// <summary>
/// Reads one format: knows its documents by their beginning and turns them into statements, record by record. Stateless and
/// thread-safe: everything about one document lives in the enumeration.
/// </summary>
public interface IRecordReader
{
    /// <summary>The name that chooses this format by hand, for example <c>openalex</c>.</summary>
    string Format { get; }

    /// <summary>What the format is, in the words that a report says aloud.</summary>
    string Description { get; }

    /// <summary>
    /// True for formats that only add to nodes which other documents describe, such as bare citations. Their documents are read after
    /// all others, and what they say about nodes that the graph does not hold is set aside and counted, lest a pair of ids make a paper.
    /// </summary>
    bool AddsToKnownNodesOnly => false;

    /// <summary>
    /// True for formats that print one person under several forms of the name and do not say which is the name. The fullest form
    /// becomes the name and the others alternate names, whatever the order in which they come.
    /// </summary>
    bool PrintsNameForms => false;

    /// <summary>True when the document's beginning can only be of this format. Never throws, whatever the bytes are.</summary>
    bool Recognizes(InputHead head);

    /// <summary>
    /// Reads the document's records in their order, holding no more than a bounded part of it. A record that cannot be understood is
    /// yielded as rejected, with its reason, and reading goes on; only faults of the stream itself are thrown. A reader that can seek
    /// starts behind <see cref="RecordInput.Start"/>; others may start at the beginning, since their caller drops what was read before.
    /// </summary>
    IAsyncEnumerable<ImportRecord> ReadAsync(RecordInput input, CancellationToken cancellation = default);
}
