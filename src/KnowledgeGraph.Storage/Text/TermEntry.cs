namespace KnowledgeGraph.Storage.Text;

/// <summary>Where the postings of a term lie in its section, and how many documents of which kind they name.</summary>
/// <param name="Offset">From the beginning of the section's postings.</param>
/// <param name="Length">In bytes.</param>
/// <param name="Count">All documents.</param>
/// <param name="WantedCount">Documents of the kinds that the reader asked for.</param>
internal readonly record struct TermEntry(long Offset, int Length, int Count, int WantedCount);
