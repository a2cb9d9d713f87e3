namespace KnowledgeGraph.Api.Analysis.Communities;

/// <summary>One community through the windows.</summary>
internal sealed record ThreadRow(IReadOnlyList<ThreadStepRow> Steps);
