using KnowledgeGraph.Server.Hosting;
using Microsoft.AspNetCore.Http;

namespace KnowledgeGraph.Server.Tests.Hosting;

public sealed class WriteGuardTests
{
    private const string Key = "a key, of some length";

    [Theory]
    [InlineData("X-Api-Key", Key, true)]
    [InlineData("X-Api-Key", "a key, of some lengtH", false)]
    [InlineData("X-Api-Key", "", false)]
    [InlineData("Authorization", "Bearer " + Key, true)]
    [InlineData("Authorization", "bearer " + Key, true)]
    [InlineData("Authorization", "Bearer", false)]
    [InlineData("Authorization", "Basic " + Key, false)]
    [InlineData("Authorization", Key, false)]
    [InlineData("Cookie", Key, false)]
    public void Request_InProduction_NeedsTheKey(string header, string value, bool expected)
    {
        var request = RequestTo("graph.example");
        request.Headers[header] = value;

        Assert.Equal(expected, new WriteGuard(Key, isDevelopment: false).MayWrite(request));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public void Request_WithoutAKeyBeingSet_NeverWrites(string? key)
    {
        var request = RequestTo("localhost");
        request.Headers["X-Api-Key"] = "";

        Assert.False(new WriteGuard(key, isDevelopment: false).MayWrite(request));
    }

    [Theory]
    [InlineData("localhost", true)]
    [InlineData("LOCALHOST:5080", true)]
    [InlineData("127.0.0.1:5080", true)]
    [InlineData("[::1]:5080", true)]
    [InlineData("192.168.1.7", true)]
    [InlineData("rebound.example", false)]
    [InlineData("localhost.example", false)]
    [InlineData("", false)]
    public void Request_InDevelopment_WritesWithoutKeyUnlessItUsesAnotherName(string host, bool expected) =>
        Assert.Equal(expected, new WriteGuard(null, isDevelopment: true).MayWrite(RequestTo(host)));

    [Theory]
    [InlineData("http://localhost:5173", true)]
    [InlineData("http://127.0.0.1:5080", true)]
    [InlineData("http://[::1]:5080", true)]
    [InlineData("https://stranger.example", false)]
    [InlineData("null", false)]
    public void Page_InDevelopment_WritesWithoutKeyOnlyFromThisMachine(string origin, bool expected)
    {
        var request = RequestTo("localhost:5080");
        request.Headers.Origin = origin;

        Assert.Equal(expected, new WriteGuard(null, isDevelopment: true).MayWrite(request));
    }

    private static HttpRequest RequestTo(string host)
    {
        var request = new DefaultHttpContext().Request;
        request.Host = new HostString(host);
        return request;
    }
}
