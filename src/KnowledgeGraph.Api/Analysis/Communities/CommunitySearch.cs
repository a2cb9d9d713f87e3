using KnowledgeGraph.Analysis.Budgets;
using KnowledgeGraph.Analysis.Communities;
using KnowledgeGraph.Analysis.Communities.LabelPropagation;
using KnowledgeGraph.Analysis.Communities.Leiden;
using KnowledgeGraph.Analysis.Communities.Stability;
using KnowledgeGraph.Analysis.Topologies;
using KnowledgeGraph.Analysis.Topologies.Filters;
using KnowledgeGraph.Api.Analysis.Running;

namespace KnowledgeGraph.Api.Analysis.Communities;

/// <summary>How communities are looked for: the arguments of the field, checked.</summary>
/// <param name="Source">Where.</param>
/// <param name="UsesLabels">By label propagation rather than Leiden.</param>
/// <param name="Leiden">How Leiden looks.</param>
/// <param name="MinSize">Smaller ones are not shown.</param>
/// <param name="StabilityRuns">Runs with further seeds; 0 for none.</param>
internal sealed record CommunitySearch(
    CommunityGraphSource Source, bool UsesLabels, LeidenOptions Leiden, int MinSize, int StabilityRuns)
{
    /// <summary>Passes over the edges that one run mostly takes.</summary>
    private const int ExpectedPasses = 6;

    public string Algorithm => UsesLabels ? "label-propagation" : "leiden";

    public long ExpectedNodes =>
        Source.ExpectedEdges + (ExpectedPasses * Math.Max(1, StabilityRuns) * (Source.Vertices.Count + Source.ExpectedEdges));

    public AnalysisResult<CommunitiesFound> Run(PaperScope scope, RunBudget budget)
    {
        if (Source.Build(scope, budget) is not { } graph) return new(CommunitiesFound.None(this, scope), budget.Report);
        if (UsesLabels) return Propagate(scope, graph, budget);
        if (StabilityRuns == 0)
        {
            var found = LeidenAlgorithm.Run(graph, Leiden, budget);
            return new(new(this, scope, graph, Levels(found), found.Quality, null), found.Report);
        }

        var measured = CommunityStability.Measure(graph, Leiden, StabilityRuns, budget);
        return new(new(this, scope, graph, Levels(measured.Best), measured.Best.Quality, measured), measured.Report);
    }

    private AnalysisResult<CommunitiesFound> Propagate(PaperScope scope, WeightedAdjacency graph, RunBudget budget)
    {
        var found = LabelPropagationAlgorithm.Run(graph, budget: budget);
        var quality = CommunityQuality.Of(Leiden.Objective, graph, found.Communities, Leiden.Resolution);
        return new(new(this, scope, graph, [found.Communities], quality, null), found.Report);
    }

    /// <summary>From the finest above single vertices to the result.</summary>
    private static Partition[] Levels(LeidenResult found)
    {
        if (found.LevelCount == 0) return [found.Communities];
        var levels = new Partition[found.LevelCount];
        for (var level = 0; level < levels.Length - 1; level++) levels[level] = found.Level(level + 1);
        levels[^1] = found.Communities;
        return levels;
    }
}
