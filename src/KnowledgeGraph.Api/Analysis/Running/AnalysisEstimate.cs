namespace KnowledgeGraph.Api.Analysis.Running;

/// <summary>The price of a run before it is run.</summary>
/// <param name="Nodes">Nodes that it is expected to touch.</param>
/// <param name="Limit">Nodes that it may touch.</param>
internal sealed record AnalysisEstimate(long Nodes, long Limit);
