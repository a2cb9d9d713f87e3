namespace KnowledgeGraph.Import.Seeds;

/// <summary>
/// A person's arXiv papers as a search page lists them: categories, dates, titles, first authors, institutions, abstracts.
/// </summary>
public sealed class ArxivListingReader : DocumentReader
{
    public override string Format => ArxivListingParser.Form;

    public override string Description => "author listing of arXiv papers";

    public override bool Recognizes(InputHead head) => ArxivListingParser.Recognizes(head.FirstLine);

    private protected override DocumentContent Parse(string text, DateOnly asOf) => ArxivListingParser.Parse(text, asOf);
}
