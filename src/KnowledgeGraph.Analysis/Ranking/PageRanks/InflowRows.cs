using KnowledgeGraph.Analysis.Topologies;

namespace KnowledgeGraph.Analysis.Ranking.PageRanks;

/// <summary>What leads to each vertex; weights are empty when all entries count one.</summary>
internal readonly record struct InflowRows(Adjacency Rows, float[] Weights)
{
    public int VertexCount => Rows.VertexCount;
}
