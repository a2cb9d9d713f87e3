using KnowledgeGraph.Model;
using KnowledgeGraph.Storage;
using Xunit;

namespace KnowledgeGraph.Testing;

/// <summary>Groups of nodes by value or by related node.</summary>
public abstract partial class GraphStoreContract
{
    [ContractFact]
    public async Task Facet_ByProperty_CountsLargestFirstThenByValue()
    {
        await WriteAsync(FilteredPapers());

        var facets = await FacetAsync(new(NodeKind.Paper, null, NodeProperty.Year, Relation.None, default, 10));
        Assert.Equal(["2000: 2", "1990: 1", "2020: 1"], facets.Groups.Select(group => $"{group.Value}: {group.Count}"));
        Assert.Equal((3, 1), (facets.GroupCount, facets.Missing));
        Assert.All(facets.Groups, group => Assert.True(group.Node.IsNone));
    }

    [ContractFact]
    public async Task Facet_ByTextList_CountsEachItem()
    {
        await WriteAsync(FilteredPapers());

        var facets = await FacetAsync(new(NodeKind.Paper, null, NodeProperty.Keywords, Relation.None, default, 10));
        Assert.Equal(["x: 2", "why: 1", "z: 1"], facets.Groups.Select(group => $"{group.Value}: {group.Count}"));
        Assert.Equal(3, facets.Missing);
    }

    [ContractFact]
    public async Task Facet_WithLimitAndFilter_CountsAllGroupsOfWhatIsLeft()
    {
        await WriteAsync(FilteredPapers());
        var old = Year(Comparison.LessOrEqual, Y2000);

        var facets = await FacetAsync(new(NodeKind.Paper, old, NodeProperty.Year, Relation.None, default, 1));
        Assert.Equal(["2000: 2"], facets.Groups.Select(group => $"{group.Value}: {group.Count}"));
        Assert.Equal((2, 0), (facets.GroupCount, facets.Missing));
    }

    [ContractTheory]
    [InlineData(NodeKind.Paper, Relation.Authored, Direction.Forward, "local:ann: 2, local:bob: 1", 2)]
    [InlineData(NodeKind.Paper, Relation.Cites, Direction.Backward, "local:a: 2, local:c: 2, local:b: 1", 2)]
    [InlineData(NodeKind.Author, Relation.Authored, Direction.Backward, "local:a: 1, local:b: 1, local:c: 1", 0)]
    public async Task Facet_ByRelation_CountsPerRelatedNode(NodeKind kind, Relation relation, Direction direction, string expected, long missing)
    {
        await WriteAsync(FilteredPapers());

        await ReadAsync(async read =>
        {
            var facets = await read.Snapshot.FacetAsync(new(kind, null, NodeProperty.None, relation, direction, 10));
            var groups = new List<string>();
            foreach (var group in facets.Groups) groups.Add($"{await read.KeysAsync([group.Node])}: {group.Count}");
            Assert.Equal(expected, string.Join(", ", groups));
            Assert.Equal(missing, facets.Missing);
        });
    }

    [ContractFact]
    public async Task Facet_OfNothingOrOfBoth_IsRefused()
    {
        await WriteAsync(FilteredPapers());

        await AssertInvalidAsync(() => FacetAsync(new(NodeKind.Paper, null, NodeProperty.None, Relation.None, default, 10)));
        await AssertInvalidAsync(() => FacetAsync(new(NodeKind.Paper, null, NodeProperty.Year, Relation.Cites, default, 10)));
    }

    private Task<FacetList> FacetAsync(FacetQuery query) => ReadAsync(async read => await read.Snapshot.FacetAsync(query));
}
