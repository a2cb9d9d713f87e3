using KnowledgeGraph.Model;

namespace KnowledgeGraph.Import.Seeds;

/// <summary>What a document holds.</summary>
/// <param name="Source">
/// The name under which the document's statements stand: its form and a hash of its text, so that a renamed copy is the same source.
/// </param>
/// <param name="Papers">The papers in the order of the document.</param>
/// <param name="Rejects">Entries that could not be read.</param>
internal sealed record DocumentContent(string Source, IReadOnlyList<DocumentPaper> Papers, IReadOnlyList<DocumentReject> Rejects)
{
    /// <summary>Digits of the hash that a source's name carries: enough to tell documents apart, few enough to read.</summary>
    private const int SourceDigits = 16;

    public static string SourceOf(string form, string text) =>
        $"{form}:{ContentHash.Of(NodeKind.Paper, text).Value[..SourceDigits]}";
}
