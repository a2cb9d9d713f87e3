using System.Text;
using KnowledgeGraph.Storage.Embedded.Journals;
using Xunit;

namespace KnowledgeGraph.Storage.Tests.Embedded.Journals;

/// <summary>The payload is what the runtime's own writer would write: journals of earlier versions were written by it.</summary>
public sealed class FrameBufferTests
{
    [Fact]
    public void Payload_OfRandomValues_IsWhatBinaryWriterWrites()
    {
        var random = new Random(11);
        using var expected = new MemoryStream();
        using var writer = new BinaryWriter(expected, new UTF8Encoding(false));
        using var buffer = new FrameBuffer();
        for (var i = 0; i < 2_000; i++)
        {
            var text = TextOf(random);
            var (number, count) = (random.NextInt64(), random.Next() >> random.Next(32));
            writer.Write(text);
            writer.Write(number);
            writer.Write((byte)count);
            writer.Write7BitEncodedInt(count);
            buffer.Write(text);
            buffer.Write(number);
            buffer.Write((byte)count);
            buffer.WriteVariable(count);
        }

        Assert.Equal(expected.ToArray(), buffer.Payload.ToArray());
        Assert.Equal(expected.ToArray(), buffer.Frame()[JournalFormat.FrameHeaderBytes..^JournalFormat.FrameEndBytes].ToArray());
    }

    [Fact]
    public void Writing_AfterDisposal_IsRefused()
    {
        var buffer = new FrameBuffer();
        buffer.Dispose();
        buffer.Dispose();
        Assert.Throws<ObjectDisposedException>(() => buffer.Write((byte)1));
    }

    private static string TextOf(Random random)
    {
        var text = new char[random.Next(300)];
        for (var i = 0; i < text.Length; i++) text[i] = (char)random.Next(random.Next(3) switch { 0 => 0x80, 1 => 0x800, _ => 0x10000 });
        return new string(text);
    }
}
