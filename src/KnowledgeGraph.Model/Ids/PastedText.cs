namespace KnowledgeGraph.Model;

/// <summary>What clings to an identifier that was copied out of running text: quotes, brackets around it, the end of a sentence.</summary>
internal static class PastedText
{
    private const string Opening = "([{<\"'“„‘«‹";
    private const string Ending = ".,;:!?\"'”’»›>]}";

    /// <summary>The text without marks at either end. Brackets that belong to the id, as in <c>s0140-6736(05)66545</c>, stay.</summary>
    public static ReadOnlySpan<char> Trim(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        while (!text.IsEmpty && (Opening.Contains(text[0]) || char.IsWhiteSpace(text[0]))) text = text[1..];
        return TrimEnd(text);
    }

    /// <summary>The text without marks at its end. A closing parenthesis is one where none opens for it.</summary>
    public static ReadOnlySpan<char> TrimEnd(ReadOnlySpan<char> text)
    {
        var unopened = text.Count(')') - text.Count('(');
        while (!text.IsEmpty)
        {
            var isUnopened = text[^1] == ')' && unopened-- > 0;
            if (!isUnopened && !Ending.Contains(text[^1]) && !char.IsWhiteSpace(text[^1])) return text;
            text = text[..^1];
        }

        return text;
    }
}
