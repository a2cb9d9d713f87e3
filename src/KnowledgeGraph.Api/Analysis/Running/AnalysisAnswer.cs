using KnowledgeGraph.Analysis.Budgets;
using KnowledgeGraph.Analysis.Topologies;

namespace KnowledgeGraph.Api.Analysis.Running;

/// <summary>What a heavy field leads to: its price, and its result where the request asks for more than the price.</summary>
/// <typeparam name="T">The result.</typeparam>
/// <param name="Estimate">The price.</param>
/// <param name="Topology">What the result is about.</param>
/// <param name="Report">What the run cost.</param>
/// <param name="Result">Null where only the price was asked for.</param>
internal sealed record AnalysisAnswer<T>(AnalysisEstimate Estimate, GraphTopology Topology, RunReport Report, T? Result)
    where T : class
{
    public T Value => Result ?? throw new InvalidOperationException("A field of a result was resolved, although only the estimate " +
        "was selected.");
}
