using System.Globalization;
using System.Security.Cryptography.X509Certificates;

namespace KnowledgeGraph.Redis;

/// <summary>Where Redis is, and how long its client waits and tries.</summary>
public sealed record RedisOptions
{
    public const int DefaultPort = 6379;

    public required string Host { get; init; }

    public int Port { get; init; } = DefaultPort;

    /// <summary>TLS with a certificate that is valid for <see cref="Host"/>.</summary>
    public bool UsesTls { get; init; }

    /// <summary>Roots to trust instead of the system's; null for these.</summary>
    public X509Certificate2Collection? TrustedRoots { get; init; }

    /// <summary>User of the access list; null for the default user.</summary>
    public string? User { get; init; }

    /// <summary>Null where the server asks for none.</summary>
    public string? Password { get; init; }

    /// <summary>Number of the database, from 0.</summary>
    public int Database { get; init; }

    /// <summary>For TCP, TLS and greeting together. Default 3 s.</summary>
    public TimeSpan ConnectTimeout { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>
    /// How long a reply may take. A connection that is late once is closed, since all replies behind it would be late too. Default 1 s.
    /// </summary>
    public TimeSpan CommandTimeout { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>First pause after a failed attempt to connect; each doubles. Default 100 ms.</summary>
    public TimeSpan FirstRetryDelay { get; init; } = TimeSpan.FromMilliseconds(100);

    /// <summary>Longest of these pauses. Default 5 s.</summary>
    public TimeSpan MaxRetryDelay { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How often a connection that only listens asks for a sign of life. Default 10 s.</summary>
    public TimeSpan ListenerPing { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Commands that may wait for replies at once. Default 10 000.</summary>
    public int MaxPending { get; init; } = 10_000;

    /// <summary>A reply that would take more memory ends the connection. Default 64 MiB.</summary>
    public int MaxReplyBytes { get; init; } = 64 << 20;

    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Reads an address such as <c>redis://user:password@host:6379/0</c>; <c>rediss://</c> for TLS.</summary>
    /// <exception cref="FormatException">It is none. The message does not show it, since it may hold a password.</exception>
    public static RedisOptions Parse(string address)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Host.Length == 0) throw RedisErrors.Uri("makes no sense");
        if (uri.Scheme is not ("redis" or "rediss")) throw RedisErrors.Uri($"begins with {uri.Scheme}://");
        var path = uri.AbsolutePath.Trim('/');
        var database = 0;
        if (path.Length > 0 && !int.TryParse(path, NumberStyles.None, CultureInfo.InvariantCulture, out database))
            throw RedisErrors.Uri("ends with something that is no number of a database");
        var (user, password) = Credentials(uri.UserInfo);
        return new()
        {
            Host = uri.IdnHost,
            Port = uri.Port > 0 ? uri.Port : DefaultPort,
            UsesTls = uri.Scheme == "rediss",
            User = user,
            Password = password,
            Database = database,
        };
    }

    /// <summary>A record prints all that it holds; the password is for Redis alone.</summary>
    public override string ToString() => $"{(UsesTls ? "rediss" : "redis")}://{Host}:{Port}/{Database}";

    private static (string? User, string? Password) Credentials(string info)
    {
        if (info.Length == 0) return (null, null);
        var colon = info.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0) throw RedisErrors.Uri("has a user without a password");
        return (colon == 0 ? null : Uri.UnescapeDataString(info[..colon]), Uri.UnescapeDataString(info[(colon + 1)..]));
    }
}
