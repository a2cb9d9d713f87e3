namespace KnowledgeGraph.Api.Tests;

public sealed class StoreCallTests : ApiTest
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
}
