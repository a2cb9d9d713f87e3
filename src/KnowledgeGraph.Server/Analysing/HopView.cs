namespace KnowledgeGraph.Server.Analysing;

/// <summary>One step of a path in JSON output.</summary>
internal sealed record HopView(double Strength, IReadOnlyList<PaperView> Papers);
