namespace KnowledgeGraph.Benchmarks.Analysis;

/// <summary>One run; times in milliseconds.</summary>
internal readonly record struct LeidenSample(double Cpu, double Wall, double Modularity);
