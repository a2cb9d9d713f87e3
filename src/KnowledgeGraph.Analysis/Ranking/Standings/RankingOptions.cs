using KnowledgeGraph.Analysis.Ranking.Metrics;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Analysis.Ranking.Standings;

/// <summary>How nodes are ranked.</summary>
/// <param name="Measure">By what.</param>
public sealed record RankingOptions(RankingMeasure Measure)
{
    /// <summary>Places at most. Default: 20.</summary>
    public int First { get; init; } = 20;

    /// <summary>For authors by citations or an index: which citations count. Default: all.</summary>
    public SelfCitations SelfCitations { get; init; } = SelfCitations.Count;

    /// <summary>For PageRank: walks begin, and begin again, at these nodes of the ranked kind. Default: anywhere.</summary>
    public IReadOnlyList<NodeId> Near { get; init; } = [];

    /// <summary>For betweenness of large graphs: sources to sample. Default: 2,048.</summary>
    public int Samples { get; init; } = 2048;

    /// <summary>For betweenness of large graphs: start of the choice of sources. Default: 1.</summary>
    public ulong Seed { get; init; } = 1;
}
