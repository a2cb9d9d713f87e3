using KnowledgeGraph.Analysis.Paths;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Api.Analysis.Paths;

/// <summary>A row of a distance matrix.</summary>
internal sealed record DistanceRow(NodeId Author, IReadOnlyList<int?> Hops)
{
    public static IReadOnlyList<DistanceRow> Of(DistanceMatrix matrix)
    {
        var size = matrix.Authors.Count;
        return [.. Enumerable.Range(0, size).Select(i => new DistanceRow(matrix.Authors[i], [.. Enumerable.Range(0, size).Select(j =>
            matrix[i, j])]))];
    }
}
