using KnowledgeGraph.Analysis.Topologies;

namespace KnowledgeGraph.Server.Output;

/// <summary>What the topology for paths and communities costs in memory, as <c>kg stats --json</c> prints it.</summary>
internal sealed record TopologySizeView(long Vertices, long DirectedEdges, double BytesPerDirectedEdge, long EdgeBytes, long AttributeBytes)
{
    public static TopologySizeView Of(TopologySize size) =>
        new(size.Vertices, size.DirectedEdges, Math.Round(size.BytesPerDirectedEdge, 3), size.EdgeBytes, size.AttributeBytes);

    public IEnumerable<(string Name, object Value)> Rows() =>
    [
        ("topology edges", DirectedEdges), ("topology bytes", EdgeBytes + AttributeBytes), ("bytes per edge", BytesPerDirectedEdge),
    ];
}
