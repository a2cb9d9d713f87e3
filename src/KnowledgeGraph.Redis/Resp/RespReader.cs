using System.Buffers.Text;

namespace KnowledgeGraph.Redis.Resp;

/// <summary>
/// Reads one value from the beginning of a buffer that may still lack its end. Nothing is kept between attempts: the next one begins
/// again with more bytes. Takes bytes from anyone: whatever they are, it reads, waits or refuses.
/// </summary>
internal ref struct RespReader(ReadOnlySpan<byte> buffer, int maxBytes)
{
    private const int LongestLine = 64 << 10;
    private const int DeepestNesting = 32;

    /// <summary>What one value of an array costs in memory, so that a short message cannot ask for a huge array.</summary>
    private const int BytesPerItem = 24;

    private readonly ReadOnlySpan<byte> _buffer = buffer;
    private int _at;
    private long _spent;

    /// <summary>Bytes of the value that was read.</summary>
    public readonly int Consumed => _at;

    /// <summary>After an attempt that lacked bytes: at least so many are needed in all before another one makes sense.</summary>
    public int Wanted { get; private set; }

    /// <returns>False when the value is not here as a whole.</returns>
    /// <exception cref="RedisException">The bytes are no reply, or one beyond the bounds.</exception>
    public bool TryRead(out RespValue value) => TryRead(0, out value);

    private bool TryRead(int depth, out RespValue value)
    {
        value = default;
        if (depth > DeepestNesting) throw RedisErrors.Malformed($"values nested deeper than {DeepestNesting}");
        if (!TryReadLine(out var line)) return false;
        if (line.IsEmpty) throw RedisErrors.Malformed("an empty line");
        var rest = line[1..];
        switch (line[0])
        {
            case (byte)'+':
                value = RespValue.Text(rest.ToArray());
                return true;
            case (byte)'-':
                value = RespValue.Error(rest.ToArray());
                return true;
            case (byte)':':
                value = RespValue.Integer(Integer(rest));
                return true;
            case (byte)'_':
                return true;
            case (byte)'#':
                value = RespValue.Boolean(Flag(rest));
                return true;
            case (byte)',' or (byte)'(':
                value = RespValue.Number(rest.ToArray());
                return true;
            case (byte)'$' or (byte)'!' or (byte)'=':
                return TryReadBulk(line[0], Integer(rest), out value);
            case (byte)'*' or (byte)'~':
                return TryReadItems(RespType.Array, Integer(rest), depth, out value);
            case (byte)'%':
                return TryReadItems(RespType.Map, Doubled(Integer(rest)), depth, out value);
            case (byte)'>':
                return TryReadItems(RespType.Push, Integer(rest), depth, out value);
            case (byte)'|':
                return TryReadItems(RespType.Map, Doubled(Integer(rest)), depth, out _) && TryRead(depth + 1, out value);
            default:
                throw RedisErrors.Malformed($"a value that begins with byte 0x{line[0]:X2}");
        }
    }

    private bool TryReadBulk(byte mark, long length, out RespValue value)
    {
        value = default;
        if (length == -1 && mark == '$') return true;
        if (length < 0) throw RedisErrors.Malformed($"a text of length {length}");
        Spend(length);
        if (_buffer.Length - _at < length + 2)
        {
            Wanted = checked((int)(_at + length + 2));
            return false;
        }

        var bytes = _buffer.Slice(_at, (int)length);
        if (!_buffer.Slice(_at + (int)length, 2).SequenceEqual("\r\n"u8)) throw RedisErrors.Malformed("a text without its end");
        _at += (int)length + 2;
        if (mark == '=' && (length < 4 || bytes[3] != ':')) throw RedisErrors.Malformed("a verbatim text without its format");
        value = mark switch
        {
            (byte)'!' => RespValue.Error(bytes.ToArray()),
            (byte)'=' => RespValue.Text(bytes[4..].ToArray()),
            _ => RespValue.Text(bytes.ToArray()),
        };
        return true;
    }

    private bool TryReadItems(RespType type, long count, int depth, out RespValue value)
    {
        value = default;
        if (count == -1 && type == RespType.Array) return true;
        if (count < 0) throw RedisErrors.Malformed($"{count} values");
        Spend(Math.Min(count, int.MaxValue) * BytesPerItem);
        // A value takes three bytes at least, so a count that lies costs no memory.
        if ((_buffer.Length - _at) / 3 < count)
        {
            Wanted = checked((int)Math.Min(int.MaxValue, _at + (3 * count)));
            return false;
        }

        var items = new RespValue[count];
        for (var i = 0; i < items.Length; i++)
        {
            if (!TryRead(depth + 1, out items[i])) return false;
        }

        value = RespValue.Aggregate(type, items);
        return true;
    }

    private bool TryReadLine(out ReadOnlySpan<byte> line)
    {
        line = default;
        var rest = _buffer[_at..];
        var end = rest[..Math.Min(rest.Length, LongestLine)].IndexOf((byte)'\r');
        if (end < 0 && rest.Length >= LongestLine) throw RedisErrors.Malformed($"a line longer than {LongestLine} bytes");
        if (end < 0 || end + 1 >= rest.Length)
        {
            Wanted = _buffer.Length + 1;
            return false;
        }

        if (rest[end + 1] != '\n') throw RedisErrors.Malformed("a line without its end");
        Spend(end);
        line = rest[..end];
        _at += end + 2;
        return true;
    }

    private void Spend(long bytes)
    {
        _spent += bytes;
        if (_spent > maxBytes) throw RedisErrors.Malformed($"a reply larger than {maxBytes} bytes");
    }

    private static long Doubled(long count) =>
        count is >= 0 and <= int.MaxValue ? 2 * count : throw RedisErrors.Malformed($"{count} pairs");

    private static bool Flag(ReadOnlySpan<byte> text) => text.Length == 1 && text[0] is (byte)'t' or (byte)'f'
        ? text[0] == 't'
        : throw RedisErrors.Malformed("a boolean that is neither t nor f");

    private static long Integer(ReadOnlySpan<byte> text)
    {
        if (!text.IsEmpty && text[0] == '+') text = text[1..];
        return Utf8Parser.TryParse(text, out long value, out var used) && used == text.Length
            ? value
            : throw RedisErrors.Malformed("a number that is none");
    }
}
