namespace KnowledgeGraph.EndToEnd.Tests.Tour;

/// <summary>A block of commands of the README and the answer that it promises.</summary>
/// <param name="Line">Where the commands begin, from 1.</param>
/// <param name="Commands">As they stand in the block.</param>
/// <param name="Answer">The JSON of the block behind it; null if none is promised.</param>
internal sealed record TourStep(int Line, string Commands, string? Answer)
{
    /// <summary>The steps of one section of a Markdown text, in order.</summary>
    public static IReadOnlyList<TourStep> Read(string markdown, string section)
    {
        var steps = new List<TourStep>();
        var lines = markdown.Split('\n');
        var at = Array.IndexOf(lines, $"## {section}") + 1;
        Assert.True(at > 0, $"The README has no section '{section}'.");
        for (; at < lines.Length && !lines[at].StartsWith("## ", StringComparison.Ordinal); at++)
        {
            if (!lines[at].StartsWith("```", StringComparison.Ordinal)) continue;
            var (language, start) = (lines[at][3..], at + 1);
            at = Array.IndexOf(lines, "```", start);
            var block = string.Join('\n', lines[start..at]);
            if (language == "sh") steps.Add(new TourStep(start + 1, block, null));
            else if (language == "json") steps[^1] = steps[^1] with { Answer = block };
        }

        return steps;
    }
}
