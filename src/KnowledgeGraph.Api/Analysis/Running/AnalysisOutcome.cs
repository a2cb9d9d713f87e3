using KnowledgeGraph.Analysis.Budgets;

namespace KnowledgeGraph.Api.Analysis.Running;

/// <summary>What a run gave.</summary>
/// <param name="Value">The result; immutable, since requests share it.</param>
/// <param name="Report">Whether it is complete and what it cost.</param>
/// <param name="Bytes">About how much memory it takes to keep.</param>
internal sealed record AnalysisOutcome(object Value, RunReport Report, long Bytes);
