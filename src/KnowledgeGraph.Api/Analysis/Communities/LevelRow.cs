namespace KnowledgeGraph.Api.Analysis.Communities;

/// <summary>A level of the hierarchy.</summary>
internal sealed record LevelRow(int Level, int Count)
{
    public static IReadOnlyList<LevelRow> Of(CommunitiesFound found) =>
        [.. Enumerable.Range(0, found.Levels.Count).Select(level => new LevelRow(level + 1, found.CountOf(level)))];
}
