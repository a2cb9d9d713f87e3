using KnowledgeGraph.Neo4j.Bolt.Wire;
using KnowledgeGraph.Neo4j.Cypher;

namespace KnowledgeGraph.Neo4j.Tests.Bolt.Wire;

public sealed class FramingTests
{
    [Fact]
    public async Task Buffer_SmallMessage_IsOneChunkAndAnEnd() =>
        Assert.Equal("0003 010203 0000".Replace(" ", ""), Convert.ToHexString(await FrameAsync([[1, 2, 3]])));

    [Fact]
    public async Task Buffer_EmptyMessages_AreNotConfusedWithSignsOfLife()
    {
        var framed = await FrameAsync([[1], [2]]);
        Assert.Equal("000101000000010200 00".Replace(" ", ""), Convert.ToHexString(framed));
    }

    [Theory]
    [InlineData(65_530)]
    [InlineData(65_531)]
    [InlineData(65_532)]
    [InlineData(65_533)]
    [InlineData(65_534)]
    [InlineData(65_535)]
    [InlineData(65_536)]
    [InlineData(200_000)]
    [InlineData(3_000_000)]
    public async Task Message_OfAnySize_SurvivesFraming(int size)
    {
        var random = new Random(size);
        var messages = Enumerable.Range(0, 4).Select(i => new byte[i % 2 == 0 ? size : 5]).ToArray();
        foreach (var message in messages) random.NextBytes(message);

        Assert.Equal(messages, await UnframeAsync(await FrameAsync(messages), int.MaxValue, 1 << 16));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(1000)]
    public async Task Reader_BytesInAnyPortions_YieldsTheSameMessages(int portion)
    {
        var random = new Random(portion);
        var messages = Enumerable.Range(0, 200).Select(_ => new byte[random.Next(1, 3000)]).ToArray();
        foreach (var message in messages) random.NextBytes(message);
        var framed = new MemoryStream();
        foreach (var message in messages)
        {
            for (var at = 0; at < message.Length;)
            {
                var size = random.Next(1, Math.Min(400, message.Length - at + 1));
                framed.Write([(byte)(size >> 8), (byte)size]);
                framed.Write(message, at, size);
                at += size;
            }

            framed.Write([0, 0]);
            if (random.Next(3) == 0) framed.Write([0, 0]);
        }

        Assert.Equal(messages, await UnframeAsync(framed.ToArray(), int.MaxValue, portion));
    }

    [Fact]
    public async Task Reader_MessageAboveTheLimit_IsRefusedBeforeItsBytesPileUp()
    {
        var framed = await FrameAsync([new byte[300_000]]);
        var fault = await Assert.ThrowsAsync<CypherException>(() => UnframeAsync(framed, 100_000, 1 << 16));
        Assert.Equal("Bolt.MessageTooLarge", fault.Code);
    }

    [Fact]
    public async Task Reader_StreamEndsInsideAMessage_SaysSo() =>
        await Assert.ThrowsAsync<EndOfStreamException>(() => UnframeAsync([0, 5, 1, 2], int.MaxValue, 10));

    [Fact]
    public async Task Reader_RandomBytes_YieldsMessagesAndEnds()
    {
        var random = new Random(11);
        for (var i = 0; i < 300; i++)
        {
            var bytes = new byte[random.Next(1, 5_000)];
            random.NextBytes(bytes);
            // Small sizes, so that there are many chunks.
            for (var at = 0; at < bytes.Length; at += 2) bytes[at] = (byte)(random.Next(4) == 0 ? random.Next(3) : 0);
            var yielded = 0;
            var reader = new MessageReader(new PortionedStream(bytes, random.Next(1, 700)), 1_000);
            try
            {
                while (true)
                {
                    while (reader.TryRead()) yielded += reader.Message.Length;
                    await reader.FillAsync(Timeout.InfiniteTimeSpan, TimeProvider.System, CancellationToken.None);
                }
            }
            catch (Exception fault) when (fault is EndOfStreamException or CypherException { Code: "Bolt.MessageTooLarge" })
            {
                Assert.InRange(yielded, 0, bytes.Length);
            }
        }
    }

    [Fact]
    public async Task Reader_CancelledWait_LosesNothing()
    {
        var stream = new PortionedStream([0, 1, 7, 0, 0], 100) { Gate = new TaskCompletionSource() };
        var reader = new MessageReader(stream, 1000);
        using var cancel = new CancellationTokenSource();
        var wait = reader.FillAsync(Timeout.InfiniteTimeSpan, TimeProvider.System, cancel.Token).AsTask();
        await cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => wait);

        stream.Gate.SetResult();
        await reader.FillAsync(Timeout.InfiniteTimeSpan, TimeProvider.System, CancellationToken.None);
        Assert.True(reader.TryRead());
        Assert.Equal([7], reader.Message.ToArray());
    }

    [Fact]
    public async Task Buffer_AbandonedMessage_LeavesTheOthers()
    {
        using var buffer = new ChunkedBuffer();
        Write(buffer, [1]);
        buffer.BeginMessage();
        buffer.Write(new byte[200_000]);
        buffer.AbandonMessage();
        Write(buffer, [2]);
        var sent = new MemoryStream();
        await buffer.FlushAsync(sent, CancellationToken.None);

        Assert.Equal([[1], [2]], await UnframeAsync(sent.ToArray(), 1000, 100));
    }

    private static async Task<byte[]> FrameAsync(byte[][] messages)
    {
        using var buffer = new ChunkedBuffer();
        foreach (var message in messages) Write(buffer, message);
        var sent = new MemoryStream();
        var length = buffer.Length;
        await buffer.FlushAsync(sent, CancellationToken.None);
        Assert.Equal(length, sent.Length);
        return sent.ToArray();
    }

    private static void Write(ChunkedBuffer buffer, byte[] message)
    {
        buffer.BeginMessage();
        buffer.Write(message);
        buffer.EndMessage();
    }

    private static async Task<List<byte[]>> UnframeAsync(byte[] bytes, int limit, int portion)
    {
        var stream = new PortionedStream(bytes, portion);
        var reader = new MessageReader(stream, limit);
        var messages = new List<byte[]>();
        while (true)
        {
            while (reader.TryRead()) messages.Add(reader.Message.ToArray());
            if (stream.IsAtEnd && messages.Count > 0 && bytes is [.., 0, 0]) return messages;
            await reader.FillAsync(Timeout.InfiniteTimeSpan, TimeProvider.System, CancellationToken.None);
        }
    }
}
