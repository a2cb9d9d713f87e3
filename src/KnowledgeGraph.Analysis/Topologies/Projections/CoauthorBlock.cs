namespace KnowledgeGraph.Analysis.Topologies.Projections;

/// <summary>Rows of a run of authors, one after the other.</summary>
internal readonly record struct CoauthorBlock(int[] Degrees, int[] Targets, float[] Weights);
