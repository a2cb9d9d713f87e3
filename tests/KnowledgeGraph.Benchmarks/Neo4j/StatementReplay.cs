using System.Diagnostics;
using System.Net.Sockets;

namespace KnowledgeGraph.Benchmarks.Neo4j;

/// <summary>
/// Says to a database what <see cref="StatementRecorder"/> kept, over one connection and without waiting for answers: how long Neo4j
/// itself takes for the statements of an import.
/// </summary>
internal sealed class StatementReplay : IDisposable
{
    private const byte Record = 0x71;
    private const byte Success = 0x70;

    /// <summary>Version 5.8 down to 5.0.</summary>
    private static readonly byte[] Handshake = [0x60, 0x60, 0xB0, 0x17, 0, 8, 8, 5, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];

    /// <summary>HELLO {user_agent: 'replay/1', bolt_agent: {product: 'replay/1'}}.</summary>
    private static readonly byte[] Hello =
    [
        0xB1, 0x01, 0xA2, .. Text("user_agent"), .. Text("replay/1"),
        .. Text("bolt_agent"), 0xA1, .. Text("product"), .. Text("replay/1"),
    ];

    /// <summary>LOGON {scheme: 'none'}.</summary>
    private static readonly byte[] Logon = [0xB1, 0x6A, 0xA1, .. Text("scheme"), .. Text("none")];

    private readonly TcpClient _client = new() { NoDelay = true };
    private readonly BoltMessages _answers;
    private int _answered;
    private byte[]? _refusal;

    public StatementReplay() => _answers = new(Answered);

    /// <returns>Statements, transactions, bytes, and the time from the first message to the last answer.</returns>
    /// <exception cref="InvalidOperationException">
    /// The database refused a statement: it is not in the state that the recording began with.
    /// </exception>
    public async Task<(int Statements, int Transactions, long Bytes, TimeSpan Time)> RunAsync(string address, string file)
    {
        var uri = new Uri(address);
        await _client.ConnectAsync(uri.Host, uri.Port).ConfigureAwait(false);
        var stream = _client.GetStream();
        await stream.WriteAsync(Handshake).ConfigureAwait(false);
        await stream.ReadExactlyAsync(new byte[4]).ConfigureAwait(false);
        BoltMessages.Write(stream, Hello);
        BoltMessages.Write(stream, Logon);
        await ReadAsync(stream, 2).ConfigureAwait(false);

        var tags = Messages(file).Select(static message => BoltMessages.TagOf(message)).ToList();
        var watch = Stopwatch.StartNew();
        var reading = ReadAsync(stream, 2 + tags.Count);
        await Task.Run(() => Send(stream, file)).ConfigureAwait(false);
        await reading.ConfigureAwait(false);
        var time = watch.Elapsed;
        return (
            tags.Count(static tag => tag == StatementRecorder.Run), tags.Count(static tag => tag == StatementRecorder.Commit),
            new FileInfo(file).Length, time);
    }

    public void Dispose() => _client.Dispose();

    private static IEnumerable<byte[]> Messages(string file)
    {
        using var reader = new BinaryReader(File.OpenRead(file));
        while (reader.BaseStream.Position < reader.BaseStream.Length) yield return reader.ReadBytes(reader.ReadInt32());
    }

    private static void Send(NetworkStream stream, string file)
    {
        // Not disposed: the connection is still read from.
        var buffered = new BufferedStream(stream, 1 << 16);
        foreach (var message in Messages(file)) BoltMessages.Write(buffered, message);
        buffered.Flush();
    }

    /// <summary>Reads until there were so many answers since the beginning; records are not counted.</summary>
    private async Task ReadAsync(NetworkStream stream, int answers)
    {
        var buffer = new byte[1 << 16];
        while (_answered < answers)
        {
            var read = await stream.ReadAsync(buffer).ConfigureAwait(false);
            if (read == 0) throw new InvalidOperationException("Neo4j closed the connection.");
            _answers.Add(buffer.AsSpan(0, read));
            if (_refusal is { } refusal)
                throw new InvalidOperationException($"Neo4j refused a statement: {System.Text.Encoding.UTF8.GetString(refusal)}");
        }
    }

    private void Answered(ReadOnlyMemory<byte> message)
    {
        var tag = BoltMessages.TagOf(message.Span);
        if (tag == Record) return;
        _answered++;
        if (tag != Success) _refusal ??= message.ToArray();
    }

    private static byte[] Text(string text) => [(byte)(0x80 + text.Length), .. System.Text.Encoding.ASCII.GetBytes(text)];
}
