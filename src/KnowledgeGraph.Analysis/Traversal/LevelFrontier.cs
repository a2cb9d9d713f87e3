using KnowledgeGraph.Analysis.Topologies;

namespace KnowledgeGraph.Analysis.Traversal;

/// <summary>The vertices of one level, in no order that matters, and the entries that expanding them reads.</summary>
internal sealed class LevelFrontier(int[] vertices, int count, long entries)
{
    public ReadOnlySpan<int> Vertices => vertices.AsSpan(0, count);

    public int Count => count;

    public long Entries => entries;

    public static LevelFrontier Of(Adjacency rows, params int[] vertices) =>
        new(vertices, vertices.Length, vertices.Sum(vertex => (long)rows.Degree(vertex)));
}
