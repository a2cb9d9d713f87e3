namespace KnowledgeGraph.Import.Seeds;

/// <summary>A research statement: prose in Markdown that cites a numbered reference list. The statement is a paper of its own.</summary>
public sealed class ResearchStatementReader : DocumentReader
{
    public override string Format => ResearchStatementParser.Form;

    public override string Description => "research statement with a numbered reference list";

    public override bool Recognizes(InputHead head) => ResearchStatementParser.Recognizes(head.Text);

    private protected override DocumentContent Parse(string text, DateOnly asOf) => ResearchStatementParser.Parse(text);
}
