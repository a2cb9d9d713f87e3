namespace KnowledgeGraph.GraphQL.Types;

/// <summary>A schema that cannot be built (chapter 3). The message lists every problem, one a line.</summary>
public sealed class SchemaException(IReadOnlyList<string> problems)
    : Exception("The GraphQL schema is not valid:" + string.Concat(problems.Select(problem => Environment.NewLine + "- " + problem)))
{
    /// <summary>One sentence each, naming the type and field.</summary>
    public IReadOnlyList<string> Problems { get; } = problems;
}
