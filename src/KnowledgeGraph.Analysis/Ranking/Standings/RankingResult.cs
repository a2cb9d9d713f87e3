using KnowledgeGraph.Analysis.Budgets;
using KnowledgeGraph.Analysis.Topologies;

namespace KnowledgeGraph.Analysis.Ranking.Standings;

/// <summary>Nodes by falling score, ties in the order of the store.</summary>
/// <param name="Entries">The first ones. None after a stop, since half a computation would rank wrongly.</param>
/// <param name="Ranked">How many were ranked.</param>
/// <param name="ErrorBound">For PageRank the bound on the sum of all errors, for betweenness that on each score, holding with 99 %;
/// null for exact counts.</param>
/// <param name="Report">What it cost.</param>
public sealed record RankingResult(IReadOnlyList<RankedNode> Entries, int Ranked, double? ErrorBound, RunReport Report)
{
    /// <param name="vertices">The nodes that were ranked.</param>
    /// <param name="scores">By vertex; not a number for those that are not ranked. Null where the run was stopped.</param>
    /// <param name="first">Entries at most.</param>
    /// <param name="errorBound">Null for exact counts. A run that was stopped is shown only where this says how far off it may be.</param>
    /// <param name="report">What the run cost.</param>
    internal static RankingResult Of(
        VertexIndex vertices, double[]? scores, int first, double? errorBound, RunReport report)
    {
        if (scores is null || (!report.IsComplete && errorBound is null)) return new([], 0, null, report);
        int[] order = [.. Enumerable.Range(0, scores.Length).Where(vertex => !double.IsNaN(scores[vertex]))];
        Array.Sort(order, (a, b) => scores[a] == scores[b] ? a.CompareTo(b) : scores[b].CompareTo(scores[a]));
        var entries = new RankedNode[Math.Min(first, order.Length)];
        for (var place = 0; place < entries.Length; place++)
        {
            var score = scores[order[place]];
            var rank = place > 0 && entries[place - 1].Score == score ? entries[place - 1].Rank : place + 1;
            entries[place] = new(rank, vertices.NodeOf(order[place]), score);
        }

        return new(entries, order.Length, errorBound, report);
    }
}
