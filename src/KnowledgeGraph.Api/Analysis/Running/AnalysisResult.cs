using KnowledgeGraph.Analysis.Budgets;

namespace KnowledgeGraph.Api.Analysis.Running;

/// <summary>What an algorithm gave and what it cost.</summary>
internal readonly record struct AnalysisResult<T>(T Value, RunReport Report)
    where T : class;
