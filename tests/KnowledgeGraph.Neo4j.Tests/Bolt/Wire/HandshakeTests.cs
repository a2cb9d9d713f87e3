using KnowledgeGraph.Neo4j.Bolt;
using KnowledgeGraph.Neo4j.Bolt.Messages;
using KnowledgeGraph.Neo4j.Cypher;
using KnowledgeGraph.Neo4j.Cypher.Values;
using KnowledgeGraph.Neo4j.Tests.Bolt.Fake;

namespace KnowledgeGraph.Neo4j.Tests.Bolt.Wire;

public sealed class HandshakeTests
{
    [Fact]
    public async Task Client_Proposes_ManifestThen5To8Then44()
    {
        var proposals = Array.Empty<byte>();
        await using var server = FakeServer.Start(async client =>
        {
            await client.WelcomeAsync();
            proposals = client.Proposals;
            await client.ExpectResetAsync();
        });
        await using var driver = server.OpenDriver();
        var info = await driver.VerifyConnectivityAsync();

        Assert.Equal("6060B017 000001FF 00080805 00000404 00000000".Replace(" ", ""), Convert.ToHexString(proposals));
        Assert.Equal(("5.8", "Neo4j/5.26.0", server.Address.ToString()), (info.ProtocolVersion, info.Agent, info.Address));
    }

    [Theory]
    // One range 5.0 to 5.4; no capabilities.
    [InlineData("01 00 04 04 05 00", "00 00 04 05 00", "5.4")]
    // Ranges in no order, one above all that this client speaks, capabilities of two bytes.
    [InlineData("03 00 00 04 04 00 00 00 06 00 09 0B 05 81 01", "00 00 08 05 00", "5.8")]
    [InlineData("01 00 02 04 04 00", "00 00 04 04 00", "4.4")]
    public async Task Manifest_Offered_TheNewestCommonVersionIsChosen(string manifest, string choice, string version)
    {
        await using var server = FakeServer.Start(async client =>
        {
            await client.ReceiveProposalsAsync();
            await client.SendRawAsync([0, 0, 1, 0xFF, .. Bytes(manifest)]);
            Assert.Equal(Bytes(choice), await client.ReceiveRawAsync(5));
            await client.ExpectAsync(MessageTag.Hello);
            if (version == "5.4" || version == "5.8") await client.ExpectAsync(MessageTag.Logon);
            await client.SuccessAsync();
            if (version == "5.4" || version == "5.8") await client.SuccessAsync();
            await client.ExpectResetAsync();
        });
        await using var driver = server.OpenDriver();
        Assert.Equal(version, (await driver.VerifyConnectivityAsync()).ProtocolVersion);
    }

    [Theory]
    [InlineData("00 00 00 00", "Bolt.NoCommonVersion")]
    [InlineData("48 54 54 50", "Bolt.HttpPort")]
    [InlineData("15 03 03 00", "Bolt.TlsWanted")]
    [InlineData("00 00 03 04", "Bolt.NotBolt")]
    [InlineData("53 53 48 2D", "Bolt.NotBolt")]
    [InlineData("00 00 01 FF 01 00 00 00 06 00", "Bolt.NoCommonVersion")]
    [InlineData("00 00 01 FF FF FF FF FF FF FF FF FF FF", "Bolt.Malformed")]
    [InlineData("00 00 01 FF 80 02", "Bolt.Malformed")]
    public async Task Answer_ThatIsNoAgreement_IsNamed(string answer, string code)
    {
        await using var server = FakeServer.Start(async client =>
        {
            await client.ReceiveProposalsAsync();
            await client.SendRawAsync(Bytes(answer));
            await client.ExpectEndAsync();
        });
        await using var driver = server.OpenDriver();
        var fault = await Assert.ThrowsAsync<CypherException>(async () => await driver.VerifyConnectivityAsync());

        Assert.Equal((code, CypherErrorKind.Protocol), (fault.Code, fault.Kind));
        Assert.Contains(code == "Bolt.Malformed" ? "protocol" : server.Address.ToString(), fault.Message);
    }

    [Fact]
    public async Task Server_ClosesAtOnce_IsUnavailable()
    {
        await using var server = FakeServer.Start(client => client.ReceiveProposalsAsync());
        await using var driver = server.OpenDriver();
        var fault = await Assert.ThrowsAsync<CypherException>(async () => await driver.VerifyConnectivityAsync());
        Assert.Equal(("Bolt.ClosedInHandshake", CypherErrorKind.Unavailable), (fault.Code, fault.Kind));
    }

    [Fact]
    public async Task Server_Absent_IsUnavailableAtOnce()
    {
        await using var driver = new BoltDriver("bolt://127.0.0.1:1");
        var fault = await Assert.ThrowsAsync<CypherException>(async () => await driver.VerifyConnectivityAsync());
        Assert.Equal(("Bolt.Unreachable", CypherErrorKind.Unavailable), (fault.Code, fault.Kind));
        Assert.Contains("127.0.0.1:1", fault.Message);
    }

    [Fact]
    public async Task Server_Mute_TimesOut()
    {
        await using var server = FakeServer.Start(async client =>
        {
            await client.ReceiveProposalsAsync();
            await client.ExpectEndAsync();
        });
        await using var driver = server.OpenDriver(new BoltOptions { ConnectTimeout = TimeSpan.FromMilliseconds(200) });
        var fault = await Assert.ThrowsAsync<CypherException>(async () => await driver.VerifyConnectivityAsync());
        Assert.Equal(("Bolt.ConnectTimeout", CypherErrorKind.Unavailable), (fault.Code, fault.Kind));
    }

    [Fact]
    public async Task Hello_Bolt44_CarriesCredentialsAndAsksForUtc()
    {
        CypherValue[] hello = [], run = [];
        await using var server = FakeServer.Start(async client =>
        {
            await client.HandshakeAsync(4, 4);
            hello = await client.ExpectAsync(MessageTag.Hello);
            await client.SuccessAsync(new CypherMap(["server"], ["Neo4j/4.4.40"]));
            run = await client.AnswerAsync();
        });
        await using var driver = server.OpenDriver(new BoltOptions { Auth = BoltAuth.Basic("neo4j", "secret") });
        await RunAsync(driver, new CypherDateTime(0, 0, 3600));

        var extra = hello[0].AsMap();
        Assert.Equal(("basic", "neo4j", "secret"), (Text(extra, "scheme"), Text(extra, "principal"), Text(extra, "credentials")));
        Assert.Equal(CypherValue.List("utc"), extra["patch_bolt"]);
        Assert.False(extra.ContainsKey("bolt_agent"));
        Assert.False(extra.ContainsKey("routing"));
        // The server did not take the patch, so the old form of date-times is used.
        Assert.Equal(new CypherDateTime(0, 0, 3600), run[1].AsMap()["value"].AsDateTime());
    }

    [Theory]
    [InlineData(0, false, false, "notifications_none")]
    [InlineData(2, true, false, "notifications_disabled_categories")]
    [InlineData(8, true, true, "notifications_disabled_classifications")]
    public async Task Hello_Bolt5_HoldsWhatTheVersionHas(byte minor, bool logon, bool agent, string filter)
    {
        CypherMap hello = CypherMap.Empty, credentials = CypherMap.Empty;
        await using var server = FakeServer.Start(async client =>
        {
            await client.HandshakeAsync(5, minor);
            hello = (await client.ExpectAsync(MessageTag.Hello))[0].AsMap();
            if (logon) credentials = (await client.ExpectAsync(MessageTag.Logon))[0].AsMap();
            await client.SuccessAsync();
            if (logon) await client.SuccessAsync();
            await client.ExpectResetAsync();
        });
        var options = new BoltOptions { Auth = BoltAuth.Bearer("token") };
        if (logon) options = options with { NotificationSeverity = "WARNING", DisabledNotifications = ["HINT"] };
        await using var driver = server.OpenDriver(options);
        await driver.VerifyConnectivityAsync();

        Assert.Equal("bearer", Text(logon ? credentials : hello, "scheme"));
        Assert.Equal(logon, !hello.ContainsKey("scheme"));
        Assert.Equal(agent, hello.ContainsKey("bolt_agent"));
        Assert.Equal(logon, hello.ContainsKey(filter));
        Assert.Equal("KnowledgeGraph/0.1", Text(hello, "user_agent"));
    }

    [Fact]
    public async Task NotificationFilter_VersionWithoutIt_IsRefused()
    {
        await using var server = FakeServer.Start(async client =>
        {
            await client.HandshakeAsync(5, 1);
            await client.ExpectEndAsync();
        });
        await using var driver = server.OpenDriver(new BoltOptions { NotificationSeverity = "OFF" });
        var fault = await Assert.ThrowsAsync<CypherException>(async () => await driver.VerifyConnectivityAsync());
        Assert.Equal("Bolt.NotSpoken", fault.Code);
    }

    [Fact]
    public async Task Credentials_Refused_SayWhatToDo()
    {
        await using var server = FakeServer.Start(async client =>
        {
            await client.HandshakeAsync(5, 4);
            await client.ExpectAsync(MessageTag.Hello);
            await client.ExpectAsync(MessageTag.Logon);
            await client.SuccessAsync();
            await client.FailureAsync("Neo.ClientError.Security.Unauthorized");
            await client.ExpectEndAsync();
        });
        await using var driver = server.OpenDriver(new BoltOptions { Auth = BoltAuth.Basic("neo4j", "wrong-password") });
        var fault = await Assert.ThrowsAsync<CypherException>(async () => await driver.VerifyConnectivityAsync());

        Assert.Equal(CypherErrorKind.Security, fault.Kind);
        Assert.Contains("Check user and password", fault.Message);
        Assert.DoesNotContain("wrong-password", fault.ToString());
    }

    private static async Task RunAsync(BoltDriver driver, CypherValue value)
    {
        await using var session = driver.OpenSession();
        await using var result = await session.RunAsync(new("RETURN $value", new CypherParameters().Add("value", value)));
        await result.ConsumeAsync();
    }

    private static string Text(CypherMap map, string key) => map[key].AsString();

    private static byte[] Bytes(string hex) => Convert.FromHexString(hex.Replace(" ", ""));
}
