using KnowledgeGraph.Analysis.Paths;
using KnowledgeGraph.Api.Naming;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Server.Analysing;

/// <summary>A collaboration path in JSON output.</summary>
/// <param name="Length">Number of hops.</param>
/// <param name="Cost">Number of hops, or the sum of 1 / strength where ties are weighed.</param>
/// <param name="Authors">From start to end.</param>
/// <param name="Hops">The papers of every step.</param>
internal sealed record PathView(int Length, double Cost, IReadOnlyList<AuthorView> Authors, IReadOnlyList<HopView> Hops)
{
    public static PathView Of(CollaborationPath path, Dictionary<NodeId, NodeLabel> authors, Dictionary<NodeId, NodeLabel> papers) => new(
        path.Length,
        path.Cost,
        [.. path.Authors.Select(author => AuthorView.Of(authors[author]))],
        [.. path.Hops.Select(hop => new HopView(hop.Strength, [.. hop.Papers.Select(paper => PaperView.Of(papers[paper]))]))]);

    /// <summary>A drawing for a terminal: people one below the other, and between them what they wrote together.</summary>
    public IEnumerable<string> Draw()
    {
        yield return Authors[0].Name;
        for (var hop = 0; hop < Hops.Count; hop++)
        {
            foreach (var paper in Hops[hop].Papers.Take(ShownPapers))
                yield return $"  │ {paper.Title}{(paper.Year is { } year ? $" ({year})" : "")}";
            if (Hops[hop].Papers.Count > ShownPapers) yield return $"  │ and {Hops[hop].Papers.Count - ShownPapers:N0} more";
            yield return Authors[hop + 1].Name;
        }
    }

    private const int ShownPapers = 3;
}
