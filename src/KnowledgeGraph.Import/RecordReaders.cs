using KnowledgeGraph.Import.Acl;
using KnowledgeGraph.Import.Citations;
using KnowledgeGraph.Import.JsonLines;
using KnowledgeGraph.Import.OpenAlex;
using KnowledgeGraph.Import.Seeds;

namespace KnowledgeGraph.Import;

/// <summary>The formats that the product reads, in the order in which a document is shown to them.</summary>
public static class RecordReaders
{
    public static IReadOnlyList<IRecordReader> All { get; } =
    [
        new JsonLinesReader(),
        new ArxivListingReader(),
        new DailyPapersReader(),
        new ResearchStatementReader(),
        new OpenAlexReader(),
        new AnthologyReader(),
        new CitationPairsReader(),
    ];

    /// <summary>Finds a format by its name, ignoring case; null when there is none.</summary>
    public static IRecordReader? Find(string format) =>
        All.FirstOrDefault(reader => reader.Format.Equals(format, StringComparison.OrdinalIgnoreCase));
}
