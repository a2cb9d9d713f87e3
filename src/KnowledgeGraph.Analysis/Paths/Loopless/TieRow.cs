namespace KnowledgeGraph.Analysis.Paths.Loopless;

/// <summary>Co-authors of one author, ascending, and the cost of the step to each: 1 / strength of the tie.</summary>
internal sealed record TieRow(int[] Authors, double[] Costs);
