using System.Security.Cryptography.X509Certificates;
using KnowledgeGraph.Neo4j.Bolt;
using KnowledgeGraph.Neo4j.Cypher;
using KnowledgeGraph.Neo4j.Tests.Servers;

namespace KnowledgeGraph.Neo4j.Tests.Bolt.RealServer;

/// <summary>A server that wants a password and TLS.</summary>
public sealed class SecurityTests
{
    [OwnNeo4jFact]
    public async Task Server_WithPasswordAndTls_IsReachedByThoseWhoMay()
    {
        await using var server = await Neo4jServer.StartOwnAsync(ServerKind.Encrypted);

        await using (var driver = server.OpenDriver()) await driver.VerifyConnectivityAsync();
        await using (var routed = server.OpenDriver(null, "neo4j+ssc")) await routed.VerifyConnectivityAsync();
        await AcceptsCredentialsInTheAddressAsync(server);
        await RefusesWrongPasswordsAsync(server);
        await RefusesUnknownCertificatesAsync(server);
        await ExplainsMissingEncryptionAsync(server);
        await StreamsOverTlsAsync(server, new BoltOptions());
        await StreamsOverTlsAsync(server, new BoltOptions { Blocking = true });
    }

    private static async Task AcceptsCredentialsInTheAddressAsync(Neo4jServer server)
    {
        var anonymous = await FaultAsync(new BoltDriver(server.Address));
        Assert.Equal(CypherErrorKind.Security, anonymous.Kind);
        var address = server.Address.Replace("://", $"://neo4j:{ServerKind.Encrypted.Password}@", StringComparison.Ordinal);
        await using var given = new BoltDriver(address);
        await given.VerifyConnectivityAsync();
    }

    private static async Task RefusesWrongPasswordsAsync(Neo4jServer server)
    {
        var fault = await FaultAsync(server.OpenDriver(new BoltOptions { Auth = BoltAuth.Basic("neo4j", "not the password") }));
        Assert.Equal(("Neo.ClientError.Security.Unauthorized", CypherErrorKind.Security), (fault.Code, fault.Kind));
    }

    private static async Task RefusesUnknownCertificatesAsync(Neo4jServer server)
    {
        Assert.Equal("Bolt.TlsRefused", (await FaultAsync(server.OpenDriver(null, "bolt+s"))).Code);
        var file = Path.Combine(server.Home ?? "", "certificates", "bolt", "public.crt");
        var trusted = new BoltOptions { TrustedRoots = [X509CertificateLoader.LoadCertificateFromFile(file)] };
        await using var driver = server.OpenDriver(trusted, "bolt+s");
        await driver.VerifyConnectivityAsync();
    }

    private static async Task ExplainsMissingEncryptionAsync(Neo4jServer server)
    {
        var fault = await FaultAsync(server.OpenDriver(null, "bolt"));
        Assert.Contains("bolt+s", fault.Message);
    }

    private static async Task StreamsOverTlsAsync(Neo4jServer server, BoltOptions options)
    {
        await using var driver = server.OpenDriver(options);
        await using var session = driver.OpenSession();
        var text = new string('x', 300_000);
        var statement = new CypherStatement(
            "UNWIND range(1, 20) AS i RETURN $text + i", new CypherParameters().Add("text", text));
        var lengths = await session.ReadAsync(statement, static async (result, stop) =>
        {
            long sum = 0;
            while (await result.ReadAsync(stop)) sum += result.Current[0].AsString().Length;
            return sum;
        });
        Assert.Equal(20 * 300_000 + 9 + 11 * 2, lengths);
    }

    private static async Task<CypherException> FaultAsync(BoltDriver driver)
    {
        await using (driver) return await Assert.ThrowsAsync<CypherException>(async () => await driver.VerifyConnectivityAsync());
    }
}
