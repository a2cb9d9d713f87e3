using KnowledgeGraph.Analysis.CitationFlow.MainPaths;
using KnowledgeGraph.Analysis.Topologies.Filters;

namespace KnowledgeGraph.Api.Tests.Analysis.CitationFlow;

public abstract class CitationFlowTests(bool isEmbedded) : ApiTest(isEmbedded, batch: ConnectedGraph.Batch)
{
    [Fact]
    public Task Paths_AlongReferences_AreAllWaysShortestFirst() => ExpectAsync(
        """{ citationPaths(from: "doi:10.1000/5", to: "doi:10.1000/1") { areAll complete paths { length papers { key } steps { cites } } } }""",
        "{'citationPaths':{'areAll':true,'complete':true,'paths':[" +
        "{'length':2,'papers':[{'key':'doi:10.1000/5'},{'key':'doi:10.1000/3'},{'key':'doi:10.1000/1'}],'steps':[{'cites':true},{'cites':true}]}," +
        "{'length':2,'papers':[{'key':'doi:10.1000/5'},{'key':'doi:10.1000/4'},{'key':'doi:10.1000/1'}],'steps':[{'cites':true},{'cites':true}]}," +
        "{'length':3,'papers':[{'key':'doi:10.1000/5'},{'key':'doi:10.1000/3'},{'key':'doi:10.1000/2'},{'key':'doi:10.1000/1'}]," +
        "'steps':[{'cites':true},{'cites':true},{'cites':true}]}]}}");

    [Theory]
    [InlineData("k: 1", 1)]
    [InlineData("direction: CITED_BY", 0)]
    [InlineData("filter: { excludePapers: [\"doi:10.1000/3\"] }", 1)]
    [InlineData("maxHops: 2, filter: { topics: [\"local:graphs\"] }", 1)]
    public async Task Paths_UnderConditions_AreThoseThatHoldThem(string arguments, int expected)
    {
        var data = await DataAsync(
            $$"""{ citationPaths(from: "doi:10.1000/5", to: "doi:10.1000/1", {{arguments}}) { paths { length } } }""");

        Assert.Equal(expected, data.GetProperty("citationPaths").GetProperty("paths").GetArrayLength());
    }

    [Fact]
    public Task Neighbourhood_OfDescendants_ListsLevelsAndSaysThatTheCapCut() => ExpectAsync(
        """
        { all: citationNeighbourhood(of: ["doi:10.1000/1"], direction: CITED_BY,
            depth: 1) { levels { depth found papers { key } } isCapped goesDeeper }
          capped: citationNeighbourhood(of: ["doi:10.1000/1"], direction: CITED_BY, depth: 3,
              maxPapers: 2) { levels { found papers { key } } isCapped } }
        """,
        "{'all':{'levels':[{'depth':1,'found':3,'papers':[{'key':'doi:10.1000/2'},{'key':'doi:10.1000/3'},{'key':'doi:10.1000/4'}]}]," +
        "'isCapped':false,'goesDeeper':true},'capped':{'levels':[{'found':3,'papers':[{'key':'doi:10.1000/2'},{'key':'doi:10.1000/3'}]}],'isCapped':true}}");

    [Fact]
    public Task RelatedPapers_ByCoupling_ShareReferences() => ExpectAsync(
        """{ relatedPapers(of: "doi:10.1000/3", by: COUPLING, first: 2) { found papers { paper { key } sharedReferenceCount sharedReferences { key } isReference } } }""",
        "{'relatedPapers':{'found':3,'papers':[" +
        "{'paper':{'key':'doi:10.1000/2'},'sharedReferenceCount':1,'sharedReferences':[{'key':'doi:10.1000/1'}],'isReference':true}," +
        "{'paper':{'key':'doi:10.1000/4'},'sharedReferenceCount':1,'sharedReferences':[{'key':'doi:10.1000/1'}],'isReference':false}]}}");

    [Fact]
    public Task RelatedPapers_ByCocitation_AreCitedTogether() => ExpectAsync(
        """{ relatedPapers(of: "doi:10.1000/4", by: CO_CITATION) { papers { paper { key } citedTogetherCount citedTogetherBy { key } score } } }""",
        "{'relatedPapers':{'papers':[{'paper':{'key':'doi:10.1000/2'},'citedTogetherCount':1,'citedTogetherBy':[{'key':'doi:10.1000/7'}],'score':0.4082482904638631}," +
        "{'paper':{'key':'doi:10.1000/3'},'citedTogetherCount':1,'citedTogetherBy':[{'key':'doi:10.1000/5'}],'score':0.4082482904638631}]}}");

    [Fact]
    public async Task MainPath_AnsweredByGraphQL_EqualsTheAlgorithmCalledDirectly()
    {
        var found = MainPathAlgorithm.Run(new PaperFilter().Compile(await TopologyAsync()));

        var path = (await DataAsync("{ mainPath { stations { papers { key } } links { from to weight } paperCount citationCount " +
            "complete } }")).GetProperty("mainPath");

        Assert.Equal(found.Vertices.Count, path.GetProperty("stations").GetArrayLength());
        Assert.Equal(
            found.Edges.Select(edge => (edge.From, edge.To, edge.Weight)),
            path.GetProperty("links").EnumerateArray().Select(link => (link.GetProperty("from").GetInt32(),
                link.GetProperty("to").GetInt32(), link.GetProperty("weight").GetDouble())));
        Assert.Equal((found.Papers, found.Citations), (path.GetProperty("paperCount").GetInt32(),
            path.GetProperty("citationCount").GetInt32()));
        Assert.Equal("doi:10.1000/1", path.GetProperty("stations")[0].GetProperty("papers")[0].GetProperty("key").GetString());
    }

    [Fact]
    public Task MainPath_WithTooSmallABudget_IsEmptyAndSaysWhy() => ExpectAsync(
        "{ mainPath(budget: { nodes: 2 }) { complete stoppedBy stations { size } } }",
        "{'mainPath':{'complete':false,'stoppedBy':'NODE_LIMIT','stations':[]}}");

    [Fact]
    public async Task Cycles_OfPapersThatCiteEachOther_AreReported()
    {
        await ExpectAsync("{ citationCycles { groups { size } selfCiting { key } } }", "{'citationCycles':{'groups':[],'selfCiting':[]}}");

        await DataAsync(
            """mutation { upsertPapers(papers: [{ ids: ["10.1000/1"], title: "T", references: [{ ids: ["10.1000/3"] }] }]) { version } }""", mayWrite: true);

        await ExpectAsync(
            "{ citationCycles { groups { size papers { key } } } }",
            "{'citationCycles':{'groups':[{'size':3,'papers':[{'key':'doi:10.1000/1'},{'key':'doi:10.1000/2'},{'key':'doi:10.1000/3'}]}]}}");
    }

    public sealed class OnEmbeddedStore() : CitationFlowTests(isEmbedded: true);

    public sealed class OnReferenceStore() : CitationFlowTests(isEmbedded: false);
}
