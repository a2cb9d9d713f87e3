using KnowledgeGraph.Analysis.Budgets;
using KnowledgeGraph.Analysis.Topologies.Filters;

namespace KnowledgeGraph.Analysis.CitationFlow.Related;

/// <summary>
/// Papers like a given one by what they cite and by who cites them: M. M. Kessler, "Bibliographic coupling between scientific papers",
/// American Documentation 14 (1963); H. Small, "Co-citation in the scientific literature", JASIS 24 (1973); both normalised by the cosine
/// (G. Salton). O(citations of its references and references of its citing papers). Thread-safe.
/// </summary>
public static class RelatedPapersAlgorithm
{
    /// <param name="scope">Papers that may be suggested. What they share may be any paper.</param>
    /// <param name="paper">Vertex of the paper asked about; need not be allowed.</param>
    /// <param name="options">Null for the defaults.</param>
    /// <param name="budget">Counts papers met. Null without limit.</param>
    public static RelatedPapersResult Run(PaperScope scope, int paper, RelatedOptions? options = null, RunBudget? budget = null)
    {
        ArgumentNullException.ThrowIfNull(scope);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)paper, (uint)scope.Topology.Papers.Count, nameof(paper));
        options ??= new();
        options.Validate();
        return new RelatedPapersRun(scope, paper, options, budget ?? RunBudget.Unlimited()).Run();
    }
}
