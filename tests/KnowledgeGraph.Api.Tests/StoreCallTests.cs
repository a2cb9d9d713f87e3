namespace KnowledgeGraph.Api.Tests;

public abstract class StoreCallTests(bool isEmbedded) : ApiTest(isEmbedded)
{
    [Fact]
    public async Task Request_ThroughManyLevels_CallsTheStoreOnceAFieldAndLevel()
    {
        await DataAsync("""
            { paper(id: "10.1000/4") {
                title year
                authorships { printedName author { name institutions { nodes { name countryCode } }
                    papers { edges { node { title year citations { nodes { id title } } } } } } } } }
            """);

        Assert.Equal(
            [
                "expand AffiliatedWith Forward", "expand Authored Backward", "expand Authored Forward", "expand Cites Backward",
                "find", "keys", "read Name", "read Name", "read Name+CountryCode", "read Name+Year", "read Name+Year",
            ],
            Calls.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Coauthors_OfManyAuthors_AreTwoCalls()
    {
        await DataAsync("{ authors(first: 3) { nodes { coauthors { jointPaperCount } } } }");

        // Co-authorship is derived: from the authors to their papers, and from these to all who wrote them.
        Assert.Equal(["list Author", "expand Authored Backward", "expand Authored Forward"], Calls);
    }

    [Fact]
    public async Task GroupBy_OfManyParents_CostsTheSameCallsAsOfOne()
    {
        await DataAsync("{ papers(first: 4) { nodes { references { groupBy(field: AUTHORS) { groupCount } } } } }");

        Assert.Equal(["list Paper", "expand Cites Forward", "expand Authored Forward", "keys"], Calls);
    }

    [Fact]
    public async Task TotalCount_NotSelected_IsNotCounted()
    {
        await DataAsync("{ papers(first: 1) { nodes { references { nodes { id } } } } }");

        Assert.DoesNotContain(Calls, call => call.Contains("total", StringComparison.Ordinal));
    }

    [Fact]
    public async Task TotalCount_Selected_ComesWithTheSameCall()
    {
        await DataAsync("{ papers(first: 1) { totalCount nodes { references { totalCount nodes { __typename } } } } }");

        Assert.Equal(["list Paper with total", "expand Cites Forward with totals"], Calls);
    }

    public sealed class OnEmbeddedStore() : StoreCallTests(isEmbedded: true);

    public sealed class OnReferenceStore() : StoreCallTests(isEmbedded: false);
}
