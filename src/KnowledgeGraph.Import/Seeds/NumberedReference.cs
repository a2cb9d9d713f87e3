namespace KnowledgeGraph.Import.Seeds;

/// <summary>An entry of a numbered reference list.</summary>
/// <param name="Number">The number in brackets, from one.</param>
/// <param name="Paper">The paper that the entry names.</param>
/// <param name="EmphasisedAuthors">Authors set in bold: people mark their own name so in their own lists.</param>
internal sealed record NumberedReference(int Number, DocumentPaper Paper, IReadOnlyList<string> EmphasisedAuthors);
