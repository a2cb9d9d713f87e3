using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace KnowledgeGraph.GraphQL.Language.Lexing;

/// <summary>
/// Splits UTF-8 text into tokens (§2.1), one at a time and without looking back. Only strings are copied; every other token is a pair of
/// offsets.
/// </summary>
internal ref partial struct Lexer
{
    private static readonly SearchValues<byte> LineEnds = SearchValues.Create("\r\n"u8);
    private static readonly SearchValues<byte> NameBytes =
        SearchValues.Create("_0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"u8);

    private readonly ReadOnlySpan<byte> _text;
    private readonly int _maxTokens;
    private int _position;
    private int _tokens;
    private int _line = 1;
    private int _lineStart;

    // Bytes on this line beyond one for each UTF-16 code unit. Kept as a running sum because counting back to the start of the line for
    // every token would make one long line quadratic.
    private int _surplus;

    public Lexer(ReadOnlySpan<byte> text, ParserLimits limits)
    {
        if (text.Length > limits.MaxBytes)
        {
            throw SyntaxErrors.TooManyBytes(text.Length, limits.MaxBytes);
        }

        _text = text;
        _maxTokens = limits.MaxTokens;
        if (!Utf8.IsValid(text))
        {
            ThrowAtFirstInvalidByte();
        }
    }

    private readonly SourceLocation Here => LocationOf(_position);

    public Token Next()
    {
        SkipIgnored();
        if (_position == _text.Length)
        {
            return new Token(TokenKind.EndOfText, _position, _position, Here);
        }

        if (++_tokens > _maxTokens)
        {
            throw SyntaxErrors.TooManyTokens(_maxTokens, Here);
        }

        byte first = _text[_position];
        if (IsNameStart(first))
        {
            return ReadName();
        }

        TokenKind punctuator = PunctuatorOf(first);
        if (punctuator != TokenKind.StartOfText)
        {
            return Take(punctuator, 1);
        }

        return first switch
        {
            (byte)'.' => ReadSpread(),
            (byte)'"' => ReadString(),
            (byte)'-' or (>= (byte)'0' and <= (byte)'9') => ReadNumber(),
            _ => throw SyntaxErrors.UnexpectedCharacter(_text[_position..], Here),
        };
    }

    private readonly SourceLocation LocationOf(int position) => new(_line, position - _lineStart - _surplus + 1);

    private static bool IsNameStart(byte value) => (uint)((value | 0x20) - 'a') <= 'z' - 'a' || value == '_';

    private static bool IsDigit(byte value) => (uint)(value - '0') <= 9;

    private static TokenKind PunctuatorOf(byte value) => value switch
    {
        (byte)'{' => TokenKind.LeftBrace,
        (byte)'}' => TokenKind.RightBrace,
        (byte)'(' => TokenKind.LeftParenthesis,
        (byte)')' => TokenKind.RightParenthesis,
        (byte)':' => TokenKind.Colon,
        (byte)'$' => TokenKind.Dollar,
        (byte)'!' => TokenKind.Bang,
        (byte)'[' => TokenKind.LeftBracket,
        (byte)']' => TokenKind.RightBracket,
        (byte)'@' => TokenKind.At,
        (byte)'=' => TokenKind.EqualsSign,
        (byte)'|' => TokenKind.Pipe,
        (byte)'&' => TokenKind.Ampersand,
        _ => TokenKind.StartOfText,
    };

    private void SkipIgnored()
    {
        while (_position < _text.Length)
        {
            switch (_text[_position])
            {
                case (byte)' ' or (byte)'\t' or (byte)',':
                    _position++;
                    break;
                case (byte)'\r' or (byte)'\n':
                    PassLineEnd();
                    break;
                case (byte)'#':
                    int length = _text[_position..].IndexOfAny(LineEnds);
                    _position = length < 0 ? _text.Length : _position + length;
                    break;
                case 0xEF when _text[_position..].StartsWith("\uFEFF"u8):
                    _position += 3;
                    _surplus += 2;
                    break;
                default:
                    return;
            }
        }
    }

    /// <summary>Steps over CR LF, CR or LF, each of which is one line end (§2.1.2).</summary>
    private void PassLineEnd()
    {
        bool pair = _text[_position] == '\r' && _position + 1 < _text.Length && _text[_position + 1] == '\n';
        _position += pair ? 2 : 1;
        _line++;
        _lineStart = _position;
        _surplus = 0;
    }

    private Token Take(TokenKind kind, int length)
    {
        var token = new Token(kind, _position, _position + length, Here);
        _position += length;
        return token;
    }

    private Token ReadName()
    {
        int length = _text[_position..].IndexOfAnyExcept(NameBytes);
        return Take(TokenKind.Name, length < 0 ? _text.Length - _position : length);
    }

    private Token ReadSpread() => _text[_position..].StartsWith("..."u8)
        ? Take(TokenKind.Spread, 3)
        : throw SyntaxErrors.Invalid("Syntax error: unexpected \".\"; a fragment is spread with \"...\".", Here);

    private void ThrowAtFirstInvalidByte()
    {
        // Only the line ends before the fault matter for its place, wherever they stand.
        while (Rune.DecodeFromUtf8(_text[_position..], out Rune rune, out int bytes) == OperationStatus.Done)
        {
            if (rune.Value is '\r' or '\n')
            {
                PassLineEnd();
                continue;
            }

            _position += bytes;
            _surplus += bytes - rune.Utf16SequenceLength;
        }

        throw SyntaxErrors.InvalidUtf8(_position, Here);
    }
}
