using KnowledgeGraph.Api.Analysis.Communities;

namespace KnowledgeGraph.Api.Tests.Analysis.Communities;

public sealed class LabelReaderTests
{
    [Fact]
    public void Sample_FewVertices_GivesThemAll() => Assert.Equal([3, 5, 8], LabelReader.Sample([3, 5, 8], 3));

    [Fact]
    public void Sample_ManyVertices_GivesSomeSpreadEvenly()
    {
        int[] vertices = [.. Enumerable.Range(100, 1000)];

        var sample = LabelReader.Sample(vertices, 30);

        Assert.Equal(30, sample.Distinct().Count());
        Assert.Equal(sample.Order(), sample);
        Assert.All(sample.Zip(sample.Skip(1)), pair => Assert.InRange(pair.Second - pair.First, 33, 34));
    }
}
