using System.Net.Sockets;

namespace KnowledgeGraph.Benchmarks.Neo4j;

/// <summary>
/// Stands between a client and Neo4j and counts the statements that pass: messages RUN of the Bolt protocol, a structure of three fields
/// with the tag 0x10 whose first field is a text. Slows what it counts, so it is not in the way when rates are measured.
/// </summary>
internal sealed class StatementCounter : IDisposable
{
    private readonly BoltRelay _relay;
    private long _count;

    /// <param name="address">Of Neo4j, without encryption.</param>
    public StatementCounter(string address) => _relay = new(address, CountAsync);

    public string Address => _relay.Address;

    public long Count => Interlocked.Read(ref _count);

    public void Dispose() => _relay.Dispose();

    private async Task CountAsync(NetworkStream from, NetworkStream to)
    {
        var buffer = new byte[1 << 16];
        var tail = new byte[2];
        try
        {
            while (await from.ReadAsync(buffer).ConfigureAwait(false) is > 0 and var read)
            {
                CountRuns(buffer.AsSpan(0, read), tail);
                await to.WriteAsync(buffer.AsMemory(0, read)).ConfigureAwait(false);
            }
        }
        catch (Exception fault) when (fault is IOException or ObjectDisposedException)
        {
            // One side left.
        }
    }

    /// <summary>A message may be cut anywhere by the network, so the last two bytes are looked at again with the next ones.</summary>
    private void CountRuns(ReadOnlySpan<byte> bytes, byte[] tail)
    {
        foreach (var value in bytes)
        {
            if (tail is [0xB3, 0x10] && value is ((>= 0x80 and <= 0x8F) or (>= 0xD0 and <= 0xD2))) Interlocked.Increment(ref _count);
            (tail[0], tail[1]) = (tail[1], value);
        }
    }
}
