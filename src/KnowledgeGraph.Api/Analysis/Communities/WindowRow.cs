namespace KnowledgeGraph.Api.Analysis.Communities;

/// <summary>A window of years and what was found in it.</summary>
internal sealed record WindowRow(int FirstYear, int LastYear, int Count, double Modularity);
