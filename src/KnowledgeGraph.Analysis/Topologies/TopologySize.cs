using KnowledgeGraph.Model;

namespace KnowledgeGraph.Analysis.Topologies;

/// <summary>What a topology costs in memory.</summary>
/// <param name="Vertices">Nodes of all kinds.</param>
/// <param name="DirectedEdges">Entries of all relations, each direction counted.</param>
/// <param name="EdgeBytes">Bytes of the adjacency of all relations: targets and offsets.</param>
/// <param name="AttributeBytes">Bytes of years, types and store numbers.</param>
public readonly record struct TopologySize(long Vertices, long DirectedEdges, long EdgeBytes, long AttributeBytes)
{
    /// <summary>Bytes per directed edge, attributes aside; 0 for a graph without edges.</summary>
    public double BytesPerDirectedEdge => DirectedEdges == 0 ? 0 : (double)EdgeBytes / DirectedEdges;

    internal static TopologySize Of(GraphTopology topology)
    {
        long vertices = 0, edges = 0, edgeBytes = 0;
        long attributes = (topology.PaperYears.Length * sizeof(short)) + topology.PaperTypeCodes.Length;
        for (var kind = NodeKind.Paper; kind <= NodeKind.Topic; kind++)
        {
            vertices += topology.Vertices(kind).Count;
            attributes += (long)topology.Vertices(kind).Numbers.Length * sizeof(long);
        }

        foreach (var relation in GraphTopology.Relations)
        {
            edges += topology.Rows(relation).DirectedEdges;
            edgeBytes += topology.Rows(relation).Bytes;
        }

        return new(vertices, edges, edgeBytes, attributes);
    }
}
