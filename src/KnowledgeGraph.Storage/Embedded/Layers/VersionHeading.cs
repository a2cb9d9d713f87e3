namespace KnowledgeGraph.Storage.Embedded.Layers;

/// <summary>The few numbers of a version that stand in no record. Arrays are indexed by the number of the kind.</summary>
/// <param name="Version">Number of the version.</param>
/// <param name="Bounds">Ordinals are below these.</param>
/// <param name="Visible">Visible nodes.</param>
/// <param name="Sources">Names of sources by their numbers.</param>
internal sealed record VersionHeading(long Version, int[] Bounds, long[] Visible, string[] Sources)
{
    public static VersionHeading Empty() => new(0, new int[GraphVersion.KindBound], new long[GraphVersion.KindBound], []);
}
