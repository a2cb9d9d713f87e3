namespace KnowledgeGraph.Benchmarks.Analysis;

/// <summary>Sums of precision at 10, recall at 50 and reciprocal rank over authors.</summary>
internal sealed class RankingQuality
{
    private readonly List<(double Precision, double Recall, double ReciprocalRank)> _authors = [];

    public double MeanReciprocalRank => _authors.Average(author => author.ReciprocalRank);

    public double Precision => _authors.Average(author => author.Precision);

    public double Recall => _authors.Average(author => author.Recall);

    /// <param name="ranks">Ranks from one of those who became collaborators and were suggested at all, in any order.</param>
    /// <param name="collaborators">How many they are in truth.</param>
    public void Add(IReadOnlyCollection<int> ranks, int collaborators) => _authors.Add((
        ranks.Count(rank => rank <= 10) / 10.0,
        ranks.Count(rank => rank <= 50) / (double)collaborators,
        ranks.Count == 0 ? 0 : 1.0 / ranks.Min()));
}
