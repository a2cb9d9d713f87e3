using KnowledgeGraph.Analysis.Communities;
using KnowledgeGraph.Analysis.Communities.Stability;
using KnowledgeGraph.Analysis.Topologies;
using KnowledgeGraph.Analysis.Topologies.Filters;

namespace KnowledgeGraph.Api.Analysis.Communities;

/// <summary>The result of <c>communities</c>. Immutable but for labels, which are added when first asked for.</summary>
/// <param name="search">How they were looked for.</param>
/// <param name="scope">Papers that counted.</param>
/// <param name="graph">Where they were found.</param>
/// <param name="levels">The hierarchy, finest first; at least one.</param>
/// <param name="quality">By the objective.</param>
/// <param name="stability">Null where it was not asked for.</param>
internal sealed class CommunitiesFound(
    CommunitySearch search,
    PaperScope scope,
    WeightedAdjacency graph,
    IReadOnlyList<Partition> levels,
    double quality,
    StabilityResult? stability)
{
    private readonly CommunityLabelSet?[] _labels = new CommunityLabelSet?[levels.Count];

    public CommunitySearch Search => search;

    public PaperScope Scope => scope;

    public WeightedAdjacency Graph => graph;

    public IReadOnlyList<Partition> Levels => levels;

    public double Quality => quality;

    public double Modularity { get; } = CommunityQuality.Modularity(graph, levels[^1]);

    public StabilityResult? Stability => stability;

    /// <summary>About what it takes in memory.</summary>
    public long Bytes => graph.Rows.Bytes + (4L * graph.Rows.EdgeCount) + (levels.Count * 12L * graph.VertexCount);

    /// <summary>A search that was stopped before there was a graph has found nothing.</summary>
    public static CommunitiesFound None(CommunitySearch search, PaperScope scope) => new(
        search, scope, new WeightedAdjacency(new Adjacency(new[] { 0 }, default), default), [Partition.Singletons(0)], 0, null);

    /// <summary>Communities of a level that are large enough to show; they come first.</summary>
    public int CountOf(int level)
    {
        var partition = levels[level];
        var count = 0;
        while (count < partition.CommunityCount && partition.Size(count) >= search.MinSize) count++;
        return count;
    }

    /// <summary>The labels of a level, if some request has asked for them already.</summary>
    public CommunityLabelSet? LabelsOf(int level) => Volatile.Read(ref _labels[level]);

    /// <summary>Keeps labels for later requests. Two requests may both make them, with the same result.</summary>
    public void Keep(int level, CommunityLabelSet labels) => Volatile.Write(ref _labels[level], labels);
}
