using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Text;

namespace KnowledgeGraph.GraphQL.Execution.Writing;

/// <summary>
/// Appends JSON to the output of a response. It writes what it is told and inserts no commas: the plan holds names together with their
/// punctuation. The last bytes reach the output with <see cref="Flush"/>.
/// </summary>
internal ref struct ResponseWriter(IBufferWriter<byte> output)
{
    // Enough for any number, date or escape sequence, so that these check for room once.
    private const int SmallToken = 64;

    private static readonly SearchValues<byte> NeedEscape = SearchValues.Create(
        [.. Enumerable.Range(0, 0x20).Select(code => (byte)code), (byte)'"', (byte)'\\']);

    private static ReadOnlySpan<byte> Base64UrlAlphabet => "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"u8;

    private readonly IBufferWriter<byte> _output = output;
    private Span<byte> _span;
    private int _position;

    /// <summary>Bytes written so far.</summary>
    public long Length { get; private set; }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteByte(byte value)
    {
        if (_position == _span.Length)
        {
            Grow(1);
        }

        _span[_position++] = value;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteRaw(scoped ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length <= _span.Length - _position)
        {
            bytes.CopyTo(_span[_position..]);
            _position += bytes.Length;
        }
        else
        {
            WriteRawInPieces(bytes);
        }
    }

    /// <summary>Writes a short token as one vector; what it overwrites beyond the token is not written yet.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteToken(ResponseToken token)
    {
        if (token.Length <= ResponseToken.VectorBytes && _span.Length - _position >= ResponseToken.VectorBytes)
        {
            Vector256.Create(token.Padded).CopyTo(_span[_position..]);
            _position += token.Length;
        }
        else
        {
            WriteRaw(token.Bytes);
        }
    }

    public void WriteNull() => WriteRaw("null"u8);

    /// <summary>Writes UTF-8 as a JSON string.</summary>
    public void WriteString(scoped ReadOnlySpan<byte> utf8)
    {
        if (MaskedVector.IsSupported && utf8.Length is > 0 and <= PlainText.MaxVectorText)
        {
            Span<byte> room = Reserve(PlainText.MaxVectorText + 2);
            if (PlainText.TryCopyVectors(utf8, room[1..]))
            {
                room[0] = (byte)'"';
                room[utf8.Length + 1] = (byte)'"';
                _position += utf8.Length + 2;
                return;
            }
        }

        if (_span.Length - _position >= utf8.Length + 2)
        {
            Span<byte> target = _span.Slice(_position, utf8.Length + 2);
            if (PlainText.TryCopy(utf8, target[1..]))
            {
                target[0] = (byte)'"';
                target[^1] = (byte)'"';
                _position += target.Length;
                return;
            }
        }

        WriteByte((byte)'"');
        WriteEscaped(utf8);
        WriteByte((byte)'"');
    }

    /// <summary>Writes UTF-8 in which nothing needs an escape as a JSON string.</summary>
    public void WritePlainString(scoped ReadOnlySpan<byte> utf8)
    {
        if (_span.Length - _position < utf8.Length + 2)
        {
            WriteByte((byte)'"');
            WriteRaw(utf8);
            WriteByte((byte)'"');
            return;
        }

        Span<byte> target = _span.Slice(_position, utf8.Length + 2);
        target[0] = (byte)'"';
        utf8.CopyTo(target[1..]);
        target[^1] = (byte)'"';
        _position += target.Length;
    }

    /// <summary>Writes UTF-16 as a JSON string; a lone surrogate becomes U+FFFD.</summary>
    public void WriteString(scoped ReadOnlySpan<char> text)
    {
        byte[]? rented = null;
        int capacity = text.Length * 3;
        Span<byte> utf8 = capacity <= 512 ? stackalloc byte[512] : (rented = ArrayPool<byte>.Shared.Rent(capacity));
        int length = Encoding.UTF8.GetBytes(text, utf8);
        WriteString(utf8[..length]);
        if (rented is not null)
        {
            ArrayPool<byte>.Shared.Return(rented);
        }
    }

    /// <summary>Writes bytes as a JSON string in base64url, which needs no escape.</summary>
    public void WriteBase64Url(byte first, scoped ReadOnlySpan<byte> rest)
    {
        if (!Base64UrlVector.IsSupported || !Base64UrlVector.FitsBehindFirst(rest))
        {
            WriteLongBase64Url(first, rest);
            return;
        }

        Span<byte> target = Reserve(Base64UrlVector.VectorBytes + 2);
        int length = EncodedLength(rest.Length + 1);
        target[0] = (byte)'"';
        Base64UrlVector.Encode(first, rest, target[1..]);
        target[length + 1] = (byte)'"';
        _position += length + 2;
    }

    /// <summary>Writes text that is base64url already and bytes behind it as one JSON string.</summary>
    public void WriteBase64Url(scoped ReadOnlySpan<byte> head, scoped ReadOnlySpan<byte> tail)
    {
        int length = EncodedLength(tail.Length);
        Span<byte> target = Reserve(Math.Max(length, Base64UrlVector.VectorBytes) + head.Length + 2);
        target[0] = (byte)'"';
        if (MaskedVector.IsSupported && MaskedVector.Fits(head))
        {
            MaskedVector.Load(head, padding: 0).CopyTo(target[1..]);
        }
        else
        {
            head.CopyTo(target[1..]);
        }

        Span<byte> room = target[(head.Length + 1)..];
        if (Base64UrlVector.IsSupported && Base64UrlVector.Fits(tail))
        {
            Base64UrlVector.Encode(tail, room);
        }
        else
        {
            Base64Url.EncodeToUtf8(tail, room);
        }

        room[length] = (byte)'"';
        _position += head.Length + length + 2;
    }

    public void WriteInteger(long value)
    {
        EnsureSmallToken();
        Utf8Formatter.TryFormat(value, _span[_position..], out int length);
        _position += length;
    }

    public void WriteDouble(double value)
    {
        EnsureSmallToken();
        value.TryFormat(_span[_position..], out int length, "R", CultureInfo.InvariantCulture);
        _position += length;
    }

    public void WriteDate(DateOnly value)
    {
        EnsureSmallToken();
        WriteByte((byte)'"');
        value.TryFormat(_span[_position..], out int length, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        _position += length;
        WriteByte((byte)'"');
    }

    public void WriteMoment(DateTimeOffset value)
    {
        EnsureSmallToken();
        WriteByte((byte)'"');
        value.UtcDateTime.TryFormat(
            _span[_position..], out int length, "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture);
        _position += length;
        WriteByte((byte)'Z');
        WriteByte((byte)'"');
    }

    /// <summary>Hands all bytes to the output; the writer may go on afterwards.</summary>
    public void Flush()
    {
        if (_position > 0)
        {
            _output.Advance(_position);
            Length += _position;
        }

        _span = default;
        _position = 0;
    }

    /// <summary>
    /// Three bytes become four characters: the first and two of the rest are encoded here, so that the others need not be copied to stand
    /// behind the first.
    /// </summary>
    private void WriteLongBase64Url(byte first, scoped ReadOnlySpan<byte> rest)
    {
        int length = Base64Url.GetEncodedLength(rest.Length + 1) + 2;
        Span<byte> target = Reserve(length)[..length];
        target[0] = (byte)'"';
        if (rest.Length < 2)
        {
            Base64Url.EncodeToUtf8(rest.IsEmpty ? [first] : [first, rest[0]], target[1..]);
        }
        else
        {
            int triple = (first << 16) | (rest[0] << 8) | rest[1];
            target[1] = Base64UrlAlphabet[triple >> 18];
            target[2] = Base64UrlAlphabet[(triple >> 12) & 63];
            target[3] = Base64UrlAlphabet[(triple >> 6) & 63];
            target[4] = Base64UrlAlphabet[triple & 63];
            Base64Url.EncodeToUtf8(rest[2..], target[5..]);
        }

        target[^1] = (byte)'"';
        _position += length;
    }

    /// <summary>Six bits a character, without the framework's checks of its range.</summary>
    private static int EncodedLength(int bytes) => (int)((((uint)bytes * 4) + 2) / 3);

    private void WriteEscaped(scoped ReadOnlySpan<byte> utf8)
    {
        while (true)
        {
            int special = utf8.IndexOfAny(NeedEscape);
            if (special < 0)
            {
                WriteRaw(utf8);
                return;
            }

            WriteRaw(utf8[..special]);
            WriteEscapeSequence(utf8[special]);
            utf8 = utf8[(special + 1)..];
        }
    }

    private void WriteEscapeSequence(byte value)
    {
        ReadOnlySpan<byte> sequence = value switch
        {
            (byte)'"' => "\\\""u8,
            (byte)'\\' => "\\\\"u8,
            (byte)'\n' => "\\n"u8,
            (byte)'\r' => "\\r"u8,
            (byte)'\t' => "\\t"u8,
            (byte)'\b' => "\\b"u8,
            (byte)'\f' => "\\f"u8,
            _ => default,
        };
        if (sequence.IsEmpty)
        {
            WriteRaw("\\u00"u8);
            WriteByte((byte)"0123456789abcdef"[value >> 4]);
            WriteByte((byte)"0123456789abcdef"[value & 15]);
        }
        else
        {
            WriteRaw(sequence);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void EnsureSmallToken() => Reserve(SmallToken);

    /// <summary>At least so many bytes behind what is written; writing them is up to the caller.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Span<byte> Reserve(int length)
    {
        if (_span.Length - _position < length)
        {
            Grow(length);
        }

        return _span[_position..];
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void WriteRawInPieces(scoped ReadOnlySpan<byte> bytes)
    {
        while (bytes.Length > _span.Length - _position)
        {
            int fitting = _span.Length - _position;
            bytes[..fitting].CopyTo(_span[_position..]);
            _position += fitting;
            bytes = bytes[fitting..];
            Grow(1);
        }

        bytes.CopyTo(_span[_position..]);
        _position += bytes.Length;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Grow(int needed)
    {
        Flush();
        _span = _output.GetSpan(needed);
    }
}
