using KnowledgeGraph.Analysis.Topologies;

namespace KnowledgeGraph.Analysis.People.Signals;

/// <summary>What an author's papers have, topics or venues, as weights; rare ones may weigh more. Of one author at a time.</summary>
internal sealed class Profile(SignalScope scope, Adjacency ofPaper, Adjacency papersOf, bool rareWeighsMore)
{
    /// <summary>Weight by topic or venue: in how many allowed papers, times how rare it is.</summary>
    public Dictionary<int, double> Of(int author)
    {
        var test = scope.Test;
        var weights = new Dictionary<int, double>();
        foreach (var paper in scope.Topology.AuthorPapers.Neighbours(author))
        {
            if (!test.Allows(paper)) continue;
            foreach (var item in ofPaper.Neighbours(paper)) weights[item] = weights.GetValueOrDefault(item) + Rarity(item);
        }

        return weights;
    }

    public static double Cosine(Dictionary<int, double> first, double firstNorm, Dictionary<int, double> second)
    {
        if (firstNorm == 0 || second.Count == 0) return 0;
        var product = 0.0;
        foreach (var (item, weight) in second)
        {
            if (first.TryGetValue(item, out var other)) product += weight * other;
        }

        return product == 0 ? 0 : Math.Min(1, product / (firstNorm * Norm(second)));
    }

    public static double Norm(Dictionary<int, double> weights) => Math.Sqrt(weights.Values.Sum(weight => weight * weight));

    private double Rarity(int item) => rareWeighsMore ? Math.Log((1.0 + ofPaper.VertexCount) / (1 + papersOf.Degree(item))) : 1;
}
