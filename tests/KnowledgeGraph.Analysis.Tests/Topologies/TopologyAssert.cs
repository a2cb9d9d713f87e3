using KnowledgeGraph.Analysis.Topologies;
using KnowledgeGraph.Testing;

namespace KnowledgeGraph.Analysis.Tests.Topologies;

/// <summary>Two topologies are equal when every array is.</summary>
internal static class TopologyAssert
{
    public static void Equal(GraphTopology expected, GraphTopology actual)
    {
        Assert.Equal(expected.Version, actual.Version);
        foreach (var kind in GraphPortrait.Kinds)
        {
            Assert.Equal(expected.Vertices(kind).Count, actual.Vertices(kind).Count);
            Assert.Equal(expected.Vertices(kind).Numbers.ToArray(), actual.Vertices(kind).Numbers.ToArray());
        }

        foreach (var relation in GraphTopology.Relations)
        {
            Equal(expected.Rows(relation).Forward, actual.Rows(relation).Forward);
            Equal(expected.Rows(relation).Backward, actual.Rows(relation).Backward);
        }

        Assert.Equal(expected.PaperYears.ToArray(), actual.PaperYears.ToArray());
        Assert.Equal(expected.PaperTypeCodes.ToArray(), actual.PaperTypeCodes.ToArray());
    }

    private static void Equal(Adjacency expected, Adjacency actual)
    {
        Assert.Equal(expected.Offsets.ToArray(), actual.Offsets.ToArray());
        Assert.Equal(expected.Targets.ToArray(), actual.Targets.ToArray());
    }
}
