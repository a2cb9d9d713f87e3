using KnowledgeGraph.Server.Hosting.Logging;

namespace KnowledgeGraph.Server.Hosting;

/// <summary>What <c>kg serve</c> serves, where, to whom, and within which bounds.</summary>
internal sealed record ServeOptions
{
    public const string DefaultUrl = "http://127.0.0.1:5080";

    /// <summary>A folder, or the address of a Neo4j server.</summary>
    public required string DataFolder { get; init; }

    /// <summary>Addresses to listen on, of scheme http. The default reaches this machine alone.</summary>
    public IReadOnlyList<string> Urls { get; init; } = [DefaultUrl];

    /// <summary>Opens the folder beside a process that writes it; every mutation is refused.</summary>
    public bool IsReadOnly { get; init; }

    /// <summary>Whether a folder that nothing was ever written to is filled from the seed; a Neo4j server never is.</summary>
    public bool LoadsSeed { get; init; } = true;

    /// <summary>Lets local clients write without a key and shows faults in responses.</summary>
    public bool IsDevelopment { get; init; }

    /// <summary>The key that lets clients write; null or empty if no key does.</summary>
    public string? ApiKey { get; init; }

    /// <summary>How long one operation may run.</summary>
    public TimeSpan RequestTimeout { get; init; } = TimeSpan.FromSeconds(30);

    public int MaxRequestBytes { get; init; } = 1 << 20;

    public int MaxConcurrentRequests { get; init; } = 256;

    public int MaxConnections { get; init; } = 10_000;

    /// <summary>How long requests under way may go on once the server stops.</summary>
    public TimeSpan ShutdownTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How long the server still takes requests after it has said at <c>/health/ready</c> that it stops.</summary>
    public TimeSpan ShutdownDelay { get; init; }

    /// <summary>Whether one HTTP request may hold an array of GraphQL requests.</summary>
    public bool AllowsBatching { get; init; }

    /// <summary>Sites whose pages may ask from the browser, such as https://explorer.example, or * for all; none unless set.</summary>
    public IReadOnlyList<string> CorsOrigins { get; init; } = [];

    public LogFormat LogFormat { get; init; }

    /// <summary>Whether every request leaves a line in the log.</summary>
    public bool LogsRequests { get; init; } = true;

    /// <summary>
    /// Address of a Redis that the servers of one Neo4j graph share for cached answers and events, such as redis://localhost:6379; null for none.
    /// </summary>
    public string? Redis { get; init; }

    /// <summary>
    /// How often a server over Neo4j looks for changes that other programs made there, so that paths and communities hold them; zero for
    /// never. A look is one small statement.
    /// </summary>
    public TimeSpan RefreshEvery { get; init; } = TimeSpan.FromMinutes(1);
}
