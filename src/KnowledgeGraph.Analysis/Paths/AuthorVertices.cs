using KnowledgeGraph.Analysis.Topologies.Filters;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Analysis.Paths;

/// <summary>Authors as callers name them, as vertices.</summary>
internal static class AuthorVertices
{
    public static int Of(PaperScope scope, NodeId author) =>
        scope.Topology.Authors.VertexOf(author) is >= 0 and var vertex
            ? vertex
            : throw new ArgumentException(
                $"{author} is no author of version {scope.Topology.Version} of the graph. Find authors in a snapshot of that version.",
                nameof(author));

    public static int[] Of(PaperScope scope, IReadOnlyCollection<NodeId> authors) => [.. authors.Select(author => Of(scope, author))];
}
