using KnowledgeGraph.Analysis.Paths;

namespace KnowledgeGraph.Api.Analysis.Paths;

/// <summary>A column of a histogram of distances.</summary>
internal sealed record DistanceCount(int Hops, long Authors)
{
    public static IReadOnlyList<DistanceCount> Of(DistanceHistogram histogram) =>
        [.. histogram.Counts.Select((authors, hops) => new DistanceCount(hops, authors))];
}
