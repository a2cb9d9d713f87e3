using System.Net.Sockets;
using KnowledgeGraph.Neo4j.Bolt.Messages;
using KnowledgeGraph.Neo4j.Bolt.Packing;
using KnowledgeGraph.Neo4j.Bolt.Wire;
using KnowledgeGraph.Neo4j.Cypher.Values;

namespace KnowledgeGraph.Neo4j.Tests.Bolt.Fake;

/// <summary>The server's side of one connection, as a script: what is expected from the client, and what it is told.</summary>
internal sealed class FakeConversation(NetworkStream stream)
{
    private readonly MessageReader _reader = new(stream, int.MaxValue);
    private readonly KeyCache _keys = new();

    public byte[] Proposals { get; private set; } = [];

    public async Task HandshakeAsync(byte major, byte minor)
    {
        await ReceiveProposalsAsync();
        await SendRawAsync([0, 0, minor, major]);
    }

    public async Task ReceiveProposalsAsync()
    {
        Proposals = new byte[20];
        await stream.ReadExactlyAsync(Proposals);
        Assert.Equal("6060B017", Convert.ToHexString(Proposals[..4]));
    }

    /// <summary>Everything up to the first statement, for a server without hints.</summary>
    public Task WelcomeAsync() => WelcomeAsync(CypherMap.Empty);

    public async Task WelcomeAsync(CypherMap hints, byte minor = 8)
    {
        await HandshakeAsync(5, minor);
        await ExpectAsync(MessageTag.Hello);
        await ExpectAsync(MessageTag.Logon);
        await SuccessAsync(new CypherMap(["server", "connection_id", "hints"], ["Neo4j/5.26.0", "bolt-1", hints]));
        await SuccessAsync();
    }

    /// <summary>Waits for a request.</summary>
    /// <returns>Its fields.</returns>
    public async Task<CypherValue[]> ExpectAsync(byte tag)
    {
        while (!_reader.TryRead()) await _reader.FillAsync(TimeSpan.FromSeconds(60), TimeProvider.System, CancellationToken.None);
        var message = new PackStreamReader(_reader.Message, _keys);
        var got = message.ReadStructureTag(out var count);
        Assert.True(tag == got, $"expected the message 0x{tag:X2}, got 0x{got:X2}");
        var fields = new CypherValue[count];
        for (var i = 0; i < count; i++) fields[i] = message.ReadValue();
        Assert.True(message.AtEnd);
        return fields;
    }

    /// <summary>A statement of its own: RUN and PULL, answered with one column.</summary>
    public async Task<CypherValue[]> AnswerAsync(params CypherValue[] records)
    {
        var run = await ExpectAsync(MessageTag.Run);
        await ExpectAsync(MessageTag.Pull);
        await StartResultAsync();
        foreach (var record in records) await RecordAsync(record);
        await SuccessAsync();
        return run;
    }

    public Task StartResultAsync() => SuccessAsync(new CypherMap(["fields", "t_first"], [CypherValue.List("x"), 1]));

    public async Task ExpectResetAsync()
    {
        await ExpectAsync(MessageTag.Reset);
        await SuccessAsync();
    }

    /// <summary>Waits for the client to close the connection.</summary>
    public async Task ExpectEndAsync()
    {
        try
        {
            while (!_reader.TryRead()) await _reader.FillAsync(TimeSpan.FromSeconds(60), TimeProvider.System, CancellationToken.None);
            Assert.Equal(MessageTag.Goodbye, _reader.Message[1]);
        }
        catch (IOException)
        {
            // Closed without a farewell.
        }
    }

    public Task SuccessAsync() => SendAsync(MessageTag.Success, CypherMap.Empty);

    public Task SuccessAsync(CypherMap metadata) => SendAsync(MessageTag.Success, metadata);

    public Task RecordAsync(params CypherValue[] values) => SendAsync(MessageTag.Record, CypherValue.List(values));

    public Task IgnoredAsync() => SendAsync(MessageTag.Ignored);

    /// <summary>A failure as Bolt before 5.7 has it.</summary>
    public Task FailureAsync(string code) =>
        SendAsync(MessageTag.Failure, new CypherMap(["code", "message"], [code, "It was scripted to fail."]));

    public Task SendAsync(byte tag, params CypherValue[] fields)
    {
        using var buffer = new ChunkedBuffer();
        var writer = new PackStreamWriter(buffer);
        buffer.BeginMessage();
        writer.Start();
        writer.BeginStructure(tag, fields.Length);
        foreach (var field in fields) writer.WriteValue(field);
        buffer.EndMessage();
        return buffer.FlushAsync(stream, CancellationToken.None).AsTask();
    }

    public async Task SendRawAsync(byte[] bytes)
    {
        await stream.WriteAsync(bytes);
        await stream.FlushAsync();
    }

    public async Task<byte[]> ReceiveRawAsync(int size)
    {
        var bytes = new byte[size];
        await stream.ReadExactlyAsync(bytes);
        return bytes;
    }
}
