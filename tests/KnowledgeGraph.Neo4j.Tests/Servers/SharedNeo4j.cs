using KnowledgeGraph.Neo4j.Bolt;

namespace KnowledgeGraph.Neo4j.Tests.Servers;

/// <summary>The server of <see cref="Neo4jCollection"/> and a driver for it. Both stay closed where no server can be found.</summary>
public sealed class SharedNeo4j : IAsyncLifetime
{
    private Neo4jServer? _server;
    private BoltDriver? _driver;

    public Neo4jServer Server => _server ?? throw new InvalidOperationException(Neo4jAvailability.Missing);

    public BoltDriver Driver => _driver ?? throw new InvalidOperationException(Neo4jAvailability.Missing);

    public async Task InitializeAsync()
    {
        if (Neo4jAvailability.Missing is not null) return;
        _server = await Neo4jServer.StartAsync();
        _driver = _server.OpenDriver();
    }

    public async Task DisposeAsync()
    {
        if (_driver is not null) await _driver.DisposeAsync();
        if (_server is not null) await _server.DisposeAsync();
    }
}
