using System.Buffers;
using System.Globalization;
using System.Text;

namespace KnowledgeGraph.GraphQL.Language.Lexing;

/// <summary>Quoted strings, with their escapes, and block strings (§2.9.4).</summary>
internal ref partial struct Lexer
{
    private static readonly SearchValues<byte> StringStops = SearchValues.Create("\"\\\r\n"u8);

    private Token ReadString()
    {
        int start = _position;
        SourceLocation location = Here;
        if (_text[start..].StartsWith("\"\"\""u8))
        {
            string block = ReadBlockString(location);
            return new Token(TokenKind.BlockString, start, _position, location, block);
        }

        string value = ReadQuotedString(location);
        return new Token(TokenKind.String, start, _position, location, value);
    }

    private string ReadQuotedString(SourceLocation opening)
    {
        _position++;
        StringBuilder? builder = null;
        while (true)
        {
            string run = TakeTextUntil(StringStops, opening);
            switch (_text[_position])
            {
                case (byte)'"':
                    _position++;
                    return builder is null ? run : builder.Append(run).ToString();
                case (byte)'\\':
                    builder = (builder ?? new StringBuilder()).Append(run);
                    ReadEscape(builder);
                    break;
                default:
                    throw SyntaxErrors.Invalid("Syntax error: a quoted string ends on its own line; use \"\"\" for several lines.", Here);
            }
        }
    }

    private string ReadBlockString(SourceLocation opening)
    {
        _position += 3;
        var raw = new StringBuilder();
        while (true)
        {
            raw.Append(TakeTextUntil(StringStops, opening));
            ReadOnlySpan<byte> rest = _text[_position..];
            if (rest[0] is (byte)'\r' or (byte)'\n')
            {
                PassLineEnd();
                raw.Append('\n');
            }
            else if (rest.StartsWith("\"\"\""u8))
            {
                _position += 3;
                return BlockStringIndentation.Remove(raw.ToString());
            }
            else if (rest.StartsWith("\\\"\"\""u8))
            {
                _position += 4;
                raw.Append("\"\"\"");
            }
            else
            {
                _position++;
                raw.Append((char)rest[0]);
            }
        }
    }

    /// <summary>Takes text up to the next byte of a set and leaves the position on it.</summary>
    private string TakeTextUntil(SearchValues<byte> stops, SourceLocation opening)
    {
        int length = _text[_position..].IndexOfAny(stops);
        if (length < 0)
        {
            throw SyntaxErrors.Invalid("Syntax error: unterminated string.", opening);
        }

        ReadOnlySpan<byte> bytes = _text.Slice(_position, length);
        string run = Encoding.UTF8.GetString(bytes);
        _position += length;
        _surplus += length - run.Length;
        return run;
    }

    private void ReadEscape(StringBuilder target)
    {
        byte escaped = At(_position + 1);
        if (escaped == 'u')
        {
            ReadUnicodeEscape(target);
            return;
        }

        char value = escaped switch
        {
            (byte)'"' or (byte)'\\' or (byte)'/' => (char)escaped,
            (byte)'b' => '\b',
            (byte)'f' => '\f',
            (byte)'n' => '\n',
            (byte)'r' => '\r',
            (byte)'t' => '\t',
            _ => throw SyntaxErrors.Invalid("Syntax error: unknown escape in a string; a backslash itself is written \"\\\\\".", Here),
        };
        target.Append(value);
        _position += 2;
    }

    private void ReadUnicodeEscape(StringBuilder target)
    {
        SourceLocation location = Here;
        int value = ReadEscapedCode(location);

        // Two escapes may spell one character beyond U+FFFF as a surrogate pair; a lone half is no character.
        if (value is >= 0xD800 and <= 0xDBFF && _text[_position..].StartsWith("\\u"u8) && At(_position + 2) != '{')
        {
            int low = ReadEscapedCode(Here);
            value = low is >= 0xDC00 and <= 0xDFFF ? char.ConvertToUtf32((char)value, (char)low) : -1;
        }

        if (!Rune.IsValid(value))
        {
            throw SyntaxErrors.Invalid("Syntax error: a Unicode escape does not name a character.", location);
        }

        target.Append(new Rune(value).ToString());
    }

    /// <summary>Reads <c>\uXXXX</c> or <c>\u{X…}</c>. A value in braces is never half of a pair, so a surrogate there becomes -1.</summary>
    private int ReadEscapedCode(SourceLocation location)
    {
        bool braced = At(_position + 2) == '{';
        int start = _position + (braced ? 3 : 2);
        int length = braced ? _text[start..].IndexOf((byte)'}') : Math.Min(4, _text.Length - start);
        if ((braced ? length < 1 : length != 4) || !TryReadHexadecimal(_text.Slice(start, length), out int value))
        {
            throw SyntaxErrors.Invalid("Syntax error: a Unicode escape is written \\u with four hexadecimal digits, or \\u{…}.", location);
        }

        _position = start + length + (braced ? 1 : 0);
        return braced && value is >= 0xD800 and <= 0xDFFF ? -1 : value;
    }

    private static bool TryReadHexadecimal(ReadOnlySpan<byte> digits, out int value)
    {
        const int longestCode = 6;
        ReadOnlySpan<byte> significant = digits.TrimStart((byte)'0');
        value = 0;
        return significant.IsEmpty
            || (significant.Length <= longestCode
                && int.TryParse(significant, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out value));
    }
}
