using System.Buffers;
using System.Buffers.Text;

namespace KnowledgeGraph.Redis.Resp;

/// <summary>Writes requests: arrays of bulk strings.</summary>
internal static class RespWriter
{
    private const int LongestHeader = 16;

    public static void Write(IBufferWriter<byte> buffer, in RedisCommand command)
    {
        WriteHeader(buffer, '*', command.Parts.Length);
        foreach (var part in command.Parts)
        {
            WriteHeader(buffer, '$', part.Length);
            buffer.Write(part.Span);
            buffer.Write("\r\n"u8);
        }
    }

    private static void WriteHeader(IBufferWriter<byte> buffer, char mark, int count)
    {
        var span = buffer.GetSpan(LongestHeader);
        span[0] = (byte)mark;
        Utf8Formatter.TryFormat(count, span[1..], out var digits);
        "\r\n"u8.CopyTo(span[(digits + 1)..]);
        buffer.Advance(digits + 3);
    }
}
