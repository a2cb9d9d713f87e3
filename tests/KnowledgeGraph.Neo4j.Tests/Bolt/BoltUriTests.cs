using KnowledgeGraph.Neo4j.Bolt;

namespace KnowledgeGraph.Neo4j.Tests.Bolt;

public sealed class BoltUriTests
{
    [Theory]
    [InlineData("bolt://db", "db:7687", false, BoltEncryption.None)]
    [InlineData("bolt+s://db:1234", "db:1234", false, BoltEncryption.TrustedCertificate)]
    [InlineData("BOLT+SSC://db/", "db:7687", false, BoltEncryption.AnyCertificate)]
    [InlineData("neo4j://10.0.0.1", "10.0.0.1:7687", true, BoltEncryption.None)]
    [InlineData("neo4j+s://x.databases.neo4j.io", "x.databases.neo4j.io:7687", true, BoltEncryption.TrustedCertificate)]
    [InlineData("neo4j+ssc://[::1]:9", "[::1]:9", true, BoltEncryption.AnyCertificate)]
    public void Parse_Scheme_DecidesRoutingAndEncryption(string text, string address, bool routing, BoltEncryption encryption)
    {
        var uri = BoltUri.Parse(text);
        Assert.Equal((address, routing, encryption), (uri.Address.ToString(), uri.Routing, uri.Encryption));
        Assert.Null(uri.Credentials);
    }

    [Fact]
    public void Parse_CredentialsAndContext_AreUnescaped()
    {
        var uri = BoltUri.Parse("neo4j://neo%34j:p%40ss%3Aword@db?region=north%20sea&policy=a");
        Assert.Equal(BoltAuth.Basic("neo4j", "p@ss:word"), uri.Credentials);
        Assert.Equal("north sea", uri.Context["region"]);
        Assert.Equal("a", uri.Context["policy"]);
    }

    [Theory]
    [InlineData("db:7687", "bolt://localhost:7687")]
    [InlineData("http://db", "'http' is no scheme")]
    [InlineData("bolt://", "no address")]
    [InlineData("bolt://db/papers", "/papers")]
    [InlineData("bolt://db?a=b", "neo4j://")]
    [InlineData("neo4j://db?a", "name=value")]
    [InlineData("neo4j://db?a=1&a=2", "each name once")]
    public void Parse_Nonsense_SaysWhatIsWrong(string text, string expected)
    {
        var fault = Assert.Throws<ArgumentException>(() => BoltUri.Parse(text));
        Assert.Contains(expected, fault.Message);
    }

    [Fact]
    public void Parse_Nonsense_DoesNotRepeatThePassword()
    {
        var fault = Assert.Throws<ArgumentException>(() => BoltUri.Parse("bolt://neo4j:top-secret@"));
        Assert.DoesNotContain("top-secret", fault.ToString());
        Assert.DoesNotContain("top-secret", BoltUri.Parse("bolt://neo4j:top-secret@db").ToString());
    }

    [Theory]
    [InlineData("host", "host:7687")]
    [InlineData("host:1", "host:1")]
    [InlineData("::1", "[::1]:7687")]
    [InlineData("[::1]:5", "[::1]:5")]
    public void Address_OfARoutingTable_IsRead(string text, string expected)
    {
        Assert.True(BoltAddress.TryParse(text, out var address));
        Assert.Equal(expected, address.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData(":1")]
    [InlineData("host:")]
    [InlineData("host:0")]
    [InlineData("host:65536")]
    [InlineData("host:x")]
    [InlineData("[::1")]
    [InlineData("[::1]x")]
    public void Address_Nonsense_IsRefused(string text) => Assert.False(BoltAddress.TryParse(text, out _));
}
