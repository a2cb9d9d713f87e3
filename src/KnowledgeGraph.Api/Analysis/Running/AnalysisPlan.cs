using KnowledgeGraph.Analysis.Budgets;

namespace KnowledgeGraph.Api.Analysis.Running;

/// <summary>A run that has been asked for and not begun: its arguments are checked and its nodes found.</summary>
/// <typeparam name="T">The result; immutable.</typeparam>
/// <param name="Algorithm">Name of the algorithm, for <c>extensions.analysis</c>.</param>
/// <param name="ExpectedNodes">Nodes that it is expected to touch, from real degrees.</param>
/// <param name="Run">Computes; must heed the budget.</param>
internal sealed record AnalysisPlan<T>(string Algorithm, long ExpectedNodes, Func<RunBudget, AnalysisResult<T>> Run)
    where T : class
{
    /// <summary>Start of its random streams; null where chance plays no part.</summary>
    public ulong? Seed { get; init; }

    /// <summary>Tells runs apart whose results differ although the arguments do not, since they compute what the selection asks
    /// for.</summary>
    public string Variant { get; init; } = "";

    /// <summary>Bytes of a result; a rough one is enough to bound the cache.</summary>
    public Func<T, long> Bytes { get; init; } = static _ => 1024;
}
