namespace KnowledgeGraph.EndToEnd.Tests.Clients;

/// <summary>The clients that front ends use, and the audit of GraphQL over HTTP, against the real server.</summary>
public sealed class ClientTests(ClientFixture clients) : IClassFixture<ClientFixture>
{
    [NodeTheory]
    [InlineData("graphql-request")]
    [InlineData("apollo")]
    [InlineData("urql")]
    [InlineData("relay")]
    [InlineData("audit")]
    public async Task Client_AgainstTheServer_DoesAllThatItsFrontEndsNeed(string client)
    {
        var (exitCode, output) = await clients.RunAsync($"{client}.test.mjs");

        Assert.True(exitCode == 0, output);
        Assert.Contains("# fail 0", output);
        Assert.DoesNotContain("# tests 0", output);
    }
}
