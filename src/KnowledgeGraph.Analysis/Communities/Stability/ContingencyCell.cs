namespace KnowledgeGraph.Analysis.Communities.Stability;

/// <summary>Vertices that are in one community of the first division and in one of the second.</summary>
internal readonly record struct ContingencyCell(int First, int Second, int Count);
