namespace KnowledgeGraph.Neo4j.Cypher;

/// <summary>A statement and its parameters. The text is constant: what varies travels as a parameter, never by concatenation.</summary>
public sealed class CypherStatement
{
    private static readonly CypherParameters None = new();

    public CypherStatement(string text, CypherParameters? parameters = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(text);
        Text = text;
        Parameters = parameters ?? None;
    }

    public string Text { get; }

    public CypherParameters Parameters { get; }
}
