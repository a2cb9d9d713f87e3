using System.Security.Cryptography.X509Certificates;

namespace KnowledgeGraph.Neo4j.Bolt;

/// <summary>How a <see cref="BoltDriver"/> connects, waits and gives up.</summary>
public sealed record BoltOptions
{
    /// <summary>Credentials. Those in the address, if any, are used where this is null.</summary>
    public BoltAuth? Auth { get; init; }

    /// <summary>
    /// Asked for credentials whenever a connection is borrowed; for tokens that expire. It should cache. Wins over <see cref="Auth"/>.
    /// </summary>
    public Func<CancellationToken, ValueTask<BoltAuth>>? AuthProvider { get; init; }

    /// <summary>Roots that <c>+s</c> addresses trust instead of the system's.</summary>
    public X509Certificate2Collection? TrustedRoots { get; init; }

    /// <summary>Connections to one server at most, in use and idle together. Default 100.</summary>
    public int MaxConnections { get; init; } = 100;

    /// <summary>How long a caller waits in line for a connection. Default 60 s.</summary>
    public TimeSpan AcquisitionTimeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>A connection older than this is closed instead of being used again. Default 1 h.</summary>
    public TimeSpan MaxConnectionLifetime { get; init; } = TimeSpan.FromHours(1);

    /// <summary>A connection that was idle for longer is tried with a RESET before it is used again. Default 30 s.</summary>
    public TimeSpan LivenessCheckAfter { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>For TCP, TLS, handshake and logging on together. Default 10 s.</summary>
    public TimeSpan ConnectTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How long a connection may take to come back into order after a failure or cancellation. Default 10 s.</summary>
    public TimeSpan ResetTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Records asked for at a time. Default 1000; -1 asks for all at once.</summary>
    public int FetchSize { get; init; } = 1000;

    /// <summary>A message above this size, in bytes, is refused. Default 256 MiB.</summary>
    public int LargestMessage { get; init; } = 256 << 20;

    /// <summary>How long managed transactions are tried again after passing trouble of the server. Default 30 s.</summary>
    public TimeSpan MaxRetryTime { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// How long they are tried again while no server can be reached at all. Default 2 s: enough for a restart of a connection, short
    /// enough for a request to fail while its client still waits.
    /// </summary>
    public TimeSpan MaxUnavailableTime { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>First pause between two attempts; each pause doubles, up to 5 s, give or take a fifth. Default 50 ms.</summary>
    public TimeSpan FirstRetryDelay { get; init; } = TimeSpan.FromMilliseconds(50);

    /// <summary>Seed of the variation of these pauses.</summary>
    public int RetrySeed { get; init; } = 1;

    /// <summary>Least severity of hints sent: <c>OFF</c>, <c>WARNING</c> or <c>INFORMATION</c>; null leaves it to the server.</summary>
    public string? NotificationSeverity { get; init; }

    /// <summary>Categories of hints that the server keeps to itself, for example <c>PERFORMANCE</c>.</summary>
    public IReadOnlyList<string> DisabledNotifications { get; init; } = [];

    /// <summary>Tells a server that asks for it which kind of transactions are used; nothing else. Default true.</summary>
    public bool Telemetry { get; init; } = true;

    /// <summary>
    /// Connections wait for the server on the thread that calls, so that calls end before they return: for a thread of its own that does
    /// nothing else and is to hear from the server as soon as possible. Cancelling then closes the connection. Default false.
    /// </summary>
    public bool Blocking { get; init; }

    /// <summary>Sent to the server as the name of the client.</summary>
    public string UserAgent { get; init; } = "KnowledgeGraph/0.1";

    /// <summary>
    /// Told about every statement when it ends: its text, never the values of its parameters. Called on the path of the request, so it
    /// must be quick, and must not throw.
    /// </summary>
    public Action<BoltQueryEvent>? OnQuery { get; init; }

    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <exception cref="ArgumentOutOfRangeException">A limit makes no sense.</exception>
    internal void Validate()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(MaxConnections, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(LargestMessage, 1 << 16);
        if (FetchSize is 0 or < -1)
            throw new ArgumentOutOfRangeException(nameof(FetchSize), FetchSize, "A positive number, or -1 for all.");
    }
}
