using KnowledgeGraph.Analysis.Topologies;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Api.Analysis.CitationFlow;

/// <summary>Papers that stand together: a station of a main path, or a circle of citations.</summary>
internal sealed record PaperGroup(IReadOnlyList<NodeId> Papers)
{
    public static PaperGroup Of(GraphTopology topology, IReadOnlyList<int> papers) => new([.. papers.Select(topology.Papers.NodeOf)]);

    public static IReadOnlyList<PaperGroup> All(GraphTopology topology, IReadOnlyList<IReadOnlyList<int>> groups) =>
        [.. groups.Select(group => Of(topology, group))];
}
