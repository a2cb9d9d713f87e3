namespace KnowledgeGraph.GraphQL.Language;

/// <summary>
/// A place in a GraphQL text, as responses report it (§7.1.6): both numbers start at 1, and a column counts UTF-16 code units, which is
/// what editors and other GraphQL implementations count. The default value, 0:0, means that there is no place to name.
/// </summary>
public readonly record struct SourceLocation(int Line, int Column)
{
    /// <summary>False for nodes that were made in code and not read from a text.</summary>
    public bool IsKnown => Line > 0;

    public override string ToString() => $"{Line}:{Column}";
}
