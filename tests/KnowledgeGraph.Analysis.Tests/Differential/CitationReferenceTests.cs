using KnowledgeGraph.Analysis.CitationFlow.Cycles;
using KnowledgeGraph.Analysis.CitationFlow.Neighbourhoods;
using KnowledgeGraph.Analysis.CitationFlow.Paths;
using KnowledgeGraph.Analysis.Tests.Anthology;
using KnowledgeGraph.Analysis.Topologies.Filters;

namespace KnowledgeGraph.Analysis.Tests.Differential;

[Collection(AnthologyCollection.Name)]
public sealed class CitationReferenceTests(AnthologyFixture anthology)
{
    private PaperScope Everything => new PaperFilter().Compile(anthology.Graph.Topology);

    [ReferenceFact]
    public void Cycles_OfTheAnthology_EqualThoseOfNetworkx()
    {
        var expected = ReferenceProgram.Ask("cycles", anthology.Graph.Topology.References, [], true);

        var cycles = CitationCycleFinder.Find(Everything);

        Assert.NotEmpty(cycles.Groups);
        Assert.Equal(
            expected.EnumerateArray().Select(group => string.Join(' ', group.EnumerateArray().Select(paper => paper.GetInt32()))),
            cycles.Groups.Select(group => string.Join(' ', group)));
    }

    [ReferenceFact]
    public void Paths_BetweenRandomPapers_HaveTheLengthsOfNetworkx()
    {
        var references = anthology.Graph.Topology.References;
        var random = new Random(167);
        var citing = Enumerable.Range(0, references.VertexCount).Where(paper => references.Degree(paper) > 20).ToArray();
        var pairs = Enumerable.Range(0, 30).Select(_ => (int[])[citing[random.Next(citing.Length)], citing[random.Next(citing.Length)]])
            .Where(pair => pair[0] != pair[1]).ToArray();

        var expected = ReferenceProgram.Ask("path_lengths", references, [], true, pairs, 8);

        var found = pairs.Select(pair => CitationPathsAlgorithm.Run(Everything, pair[0], pair[1], new() { Count = 8, MaxHops = 100 }));
        Assert.Equal(
            expected.EnumerateArray().Select(lengths => string.Join(' ', lengths.EnumerateArray().Select(length => length.GetInt32()))),
            found.Select(result => string.Join(' ', result.Paths.Select(path => path.Length))));
    }

    [ReferenceFact]
    public void Ancestors_OfAPaper_AreAsManyAtEachDepthAsInNetworkx()
    {
        var references = anthology.Graph.Topology.References;
        var paper = Enumerable.Range(0, references.VertexCount).MaxBy(references.Degree);

        var expected = ReferenceProgram.Ask("ancestors", references, [], true, paper, 6);

        var result = CitationNeighbourhood.Run(Everything, [paper], new() { MaxDepth = 6, MaxPapers = int.MaxValue });
        Assert.Equal(expected.EnumerateArray().Select(count => count.GetInt32()), result.Levels.Select(level => level.Found));
    }
}
