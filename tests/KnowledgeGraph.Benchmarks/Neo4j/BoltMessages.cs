using System.Buffers.Binary;

namespace KnowledgeGraph.Benchmarks.Neo4j;

/// <summary>
/// Puts the messages of one direction of a Bolt connection together: each comes in chunks, a length of two bytes before each and a
/// length of zero after the last.
/// </summary>
internal sealed class BoltMessages(Action<ReadOnlyMemory<byte>> complete)
{
    private readonly MemoryStream _message = new();
    private readonly byte[] _length = new byte[2];
    private int _lengthBytes;
    private int _left;

    /// <summary>The tag of a message, a structure: what kind of message it is.</summary>
    public static byte TagOf(ReadOnlySpan<byte> message) => message.Length > 1 ? message[1] : (byte)0;

    public void Add(ReadOnlySpan<byte> bytes)
    {
        while (!bytes.IsEmpty)
        {
            if (_left > 0)
            {
                var part = Math.Min(_left, bytes.Length);
                _message.Write(bytes[..part]);
                bytes = bytes[part..];
                _left -= part;
                continue;
            }

            _length[_lengthBytes++] = bytes[0];
            bytes = bytes[1..];
            if (_lengthBytes == 2) BeginChunk();
        }
    }

    /// <summary>Writes a message as chunks.</summary>
    public static void Write(Stream stream, ReadOnlySpan<byte> message)
    {
        Span<byte> length = stackalloc byte[2];
        for (; !message.IsEmpty; message = message[Math.Min(ushort.MaxValue, message.Length)..])
        {
            var chunk = message[..Math.Min(ushort.MaxValue, message.Length)];
            BinaryPrimitives.WriteUInt16BigEndian(length, (ushort)chunk.Length);
            stream.Write(length);
            stream.Write(chunk);
        }

        length.Clear();
        stream.Write(length);
    }

    private void BeginChunk()
    {
        _lengthBytes = 0;
        _left = BinaryPrimitives.ReadUInt16BigEndian(_length);
        // A zero without a message before it keeps the connection alive.
        if (_left > 0 || _message.Length == 0) return;
        complete(_message.GetBuffer().AsMemory(0, (int)_message.Length));
        _message.SetLength(0);
    }
}
