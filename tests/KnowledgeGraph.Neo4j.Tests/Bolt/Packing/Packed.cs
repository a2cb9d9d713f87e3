using KnowledgeGraph.Neo4j.Bolt.Packing;
using KnowledgeGraph.Neo4j.Bolt.Wire;
using KnowledgeGraph.Neo4j.Cypher.Values;

namespace KnowledgeGraph.Neo4j.Tests.Bolt.Packing;

/// <summary>Values to bytes and back, without the frame of a message.</summary>
internal static class Packed
{
    public static byte[] Write(Action<PackStreamWriter> write, bool legacyDateTimes = false)
    {
        using var buffer = new ChunkedBuffer();
        var writer = new PackStreamWriter(buffer) { LegacyDateTimes = legacyDateTimes };
        buffer.BeginMessage();
        writer.Start();
        write(writer);
        writer.Finish();
        buffer.EndMessage();
        return Unframe(buffer);
    }

    public static byte[] Write(CypherValue value, bool legacyDateTimes = false) =>
        Write(writer => writer.WriteValue(value), legacyDateTimes);

    public static CypherValue Read(ReadOnlySpan<byte> bytes)
    {
        var reader = new PackStreamReader(bytes, new KeyCache());
        var value = reader.ReadValue();
        Assert.True(reader.AtEnd);
        return value;
    }

    public static CypherValue Read(string hex) => Read(Convert.FromHexString(hex.Replace(" ", "")));

    /// <summary>The payload of the only message in the buffer.</summary>
    public static byte[] Unframe(ChunkedBuffer buffer)
    {
        var sent = new MemoryStream();
        Assert.True(buffer.FlushAsync(sent, CancellationToken.None).IsCompletedSuccessfully);
        sent.Position = 0;
        var reader = new MessageReader(sent, int.MaxValue);
        while (!reader.TryRead())
            reader.FillAsync(Timeout.InfiniteTimeSpan, TimeProvider.System, CancellationToken.None).AsTask().GetAwaiter().GetResult();
        return reader.Message.ToArray();
    }
}
