namespace KnowledgeGraph.Neo4j.Tests.Servers;

/// <summary>A server that wants TLS and a password; stays closed where none can be set up.</summary>
public sealed class EncryptedNeo4j : IAsyncLifetime
{
    private Neo4jServer? _server;

    public Neo4jServer Server => _server ?? throw new InvalidOperationException(Neo4jAvailability.MissingOwn);

    public async Task InitializeAsync()
    {
        if (Neo4jAvailability.MissingOwn is null) _server = await Neo4jServer.StartOwnAsync(ServerKind.Encrypted);
    }

    public async Task DisposeAsync()
    {
        if (_server is not null) await _server.DisposeAsync();
    }
}
