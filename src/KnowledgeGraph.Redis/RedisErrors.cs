using KnowledgeGraph.Redis.Resp;

namespace KnowledgeGraph.Redis;

/// <summary>The faults of this client, in one place.</summary>
internal static class RedisErrors
{
    public static RedisException Unavailable(RedisOptions options, Exception? cause) => new(
        RedisErrorKind.Unavailable,
        $"Redis at {options.Host}:{options.Port} does not answer: {cause?.Message ?? "it was not reached yet"}", cause);

    public static RedisException TimedOut(RedisOptions options) => new(
        RedisErrorKind.Timeout, $"Redis at {options.Host}:{options.Port} did not answer within {options.CommandTimeout.TotalSeconds} s.");

    public static RedisException Busy(RedisOptions options) => new(
        RedisErrorKind.Busy, $"{options.MaxPending} commands wait for Redis at {options.Host}:{options.Port} already.");

    public static RedisException Closed() => new(RedisErrorKind.Unavailable, "The connection to Redis was closed.");

    public static RedisException Refused(RespValue error) => new(RedisErrorKind.Refused, $"Redis refused a command: {error.AsText()}");

    public static RedisException Malformed(string what) => new(RedisErrorKind.Protocol, $"Redis sent {what}.");

    public static RedisException Unexpected(string wanted, RespType found) =>
        new(RedisErrorKind.Protocol, $"Redis answered with {found} where {wanted} was expected.");

    public static FormatException Uri(string reason) => new(
        $"The address of Redis {reason}; it looks like redis://USER:PASSWORD@HOST:6379/0, or rediss:// for TLS.");
}
