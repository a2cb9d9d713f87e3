namespace KnowledgeGraph.Import.Seeds;

/// <summary>A page of trending papers: titles, abstracts, numbers of authors or organisations, dates, counts of comments.</summary>
public sealed class DailyPapersReader : DocumentReader
{
    public override string Format => DailyPapersParser.Form;

    public override string Description => "daily-papers page";

    public override bool Recognizes(InputHead head) => DailyPapersParser.Recognizes(head.Text);

    private protected override DocumentContent Parse(string text, DateOnly asOf) => DailyPapersParser.Parse(text, asOf);
}
