namespace KnowledgeGraph.GraphQL.Language.Lexing;

/// <summary>Integer and float literals (§2.9.1, §2.9.2).</summary>
internal ref partial struct Lexer
{
    private Token ReadNumber()
    {
        int start = _position;
        int end = PassInteger(start);
        TokenKind kind = TokenKind.Int;
        if (At(end) == '.')
        {
            kind = TokenKind.Float;
            end = PassDigits(end + 1);
        }

        if ((At(end) | 0x20) == 'e')
        {
            kind = TokenKind.Float;
            end = PassDigits(At(end + 1) is (byte)'+' or (byte)'-' ? end + 2 : end + 1);
        }

        // The grammar forbids a name or a dot directly behind a number, so that "1x" is a fault and not two tokens.
        if (At(end) == '.' || IsNameStart(At(end)))
        {
            throw SyntaxErrors.BehindNumber(_text[_position..end], _text[end..], LocationOf(end));
        }

        return Take(kind, end - start);
    }

    private readonly int PassInteger(int index)
    {
        if (At(index) == '-')
        {
            index++;
        }

        if (At(index) != '0')
        {
            return PassDigits(index);
        }

        return IsDigit(At(index + 1))
            ? throw SyntaxErrors.Invalid("Syntax error: a number does not start with a needless zero.", LocationOf(index))
            : index + 1;
    }

    private readonly int PassDigits(int index)
    {
        if (!IsDigit(At(index)))
        {
            throw SyntaxErrors.ExpectedDigit(_text[index..], LocationOf(index));
        }

        while (IsDigit(At(index)))
        {
            index++;
        }

        return index;
    }

    /// <summary>The byte at an index, or 0 behind the end of the text; 0 is never part of a number or name.</summary>
    private readonly byte At(int index) => index < _text.Length ? _text[index] : (byte)0;
}
