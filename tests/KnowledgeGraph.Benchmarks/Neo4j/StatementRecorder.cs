using System.Net.Sockets;

namespace KnowledgeGraph.Benchmarks.Neo4j;

/// <summary>
/// Stands between a client and Neo4j and keeps what the client says in transactions that it commits, in the order of the commits: messages
/// BEGIN (without bookmarks, which mean nothing to another database), RUN, PULL, DISCARD and COMMIT, each after its length in four bytes.
/// </summary>
internal sealed class StatementRecorder : IDisposable
{
    public const byte Begin = 0x11;
    public const byte Commit = 0x12;
    public const byte Run = 0x10;
    private const byte Pull = 0x3F;
    private const byte Discard = 0x2F;
    private const int HandshakeSize = 20;

    private static readonly byte[] PlainBegin = [0xB1, Begin, 0xA0];

    private readonly Lock _lock = new();
    private readonly BinaryWriter _file;
    private readonly BoltRelay _relay;

    /// <param name="address">Of Neo4j, without encryption.</param>
    /// <param name="file">Where the messages go.</param>
    public StatementRecorder(string address, string file)
    {
        _file = new(File.Create(file));
        _relay = new(address, RecordAsync);
    }

    public string Address => _relay.Address;

    public void Dispose()
    {
        _relay.Dispose();
        lock (_lock) _file.Dispose();
    }

    private async Task RecordAsync(NetworkStream from, NetworkStream to)
    {
        var transaction = new List<byte[]>();
        var messages = new BoltMessages(message => Keep(transaction, message.Span));
        var buffer = new byte[1 << 16];
        await from.ReadExactlyAsync(buffer.AsMemory(0, HandshakeSize)).ConfigureAwait(false);

        // Without the offer to negotiate by manifest (the first of four), so that messages follow at once.
        buffer.AsSpan(4, 4).Clear();
        await to.WriteAsync(buffer.AsMemory(0, HandshakeSize)).ConfigureAwait(false);
        while (await from.ReadAsync(buffer).ConfigureAwait(false) is > 0 and var read)
        {
            messages.Add(buffer.AsSpan(0, read));
            await to.WriteAsync(buffer.AsMemory(0, read)).ConfigureAwait(false);
        }
    }

    private void Keep(List<byte[]> transaction, ReadOnlySpan<byte> message)
    {
        var tag = BoltMessages.TagOf(message);
        if (tag == Begin) transaction.Clear();
        else if (transaction.Count == 0) return;
        if (tag is Begin or Run or Pull or Discard or Commit) transaction.Add(tag == Begin ? PlainBegin : message.ToArray());
        else transaction.Clear();
        if (tag != Commit) return;
        lock (_lock)
        {
            foreach (var part in transaction)
            {
                _file.Write(part.Length);
                _file.Write(part);
            }
        }

        transaction.Clear();
    }
}
