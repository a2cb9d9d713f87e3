using System.Text;

namespace KnowledgeGraph.Analysis.Communities.Labels;

/// <summary>
/// Terms of a title: its words, folded to lower case, and pairs of words that stand side by side. Words that any title may have are left
/// out and part pairs, as punctuation does. Thread-safe.
/// </summary>
public static class TitleTerms
{
    private static readonly HashSet<string> Ordinary = new(StringComparer.Ordinal)
    {
        "a", "about", "across", "after", "all", "an", "and", "any", "are", "as", "at", "be", "between", "beyond", "but", "by", "can",
        "do", "does", "during", "each", "for", "from", "has", "have", "how", "if", "in", "into", "is", "it", "its", "just", "more",
        "most", "no", "not", "of", "on", "one", "only", "or", "our", "out", "over", "so", "some", "than", "that", "the", "their", "them",
        "there", "these", "they", "this", "those", "through", "to", "too", "toward", "towards", "two", "under", "up", "upon", "us",
        "use", "used", "uses", "using", "via", "was", "we", "were", "what", "when", "where", "which", "while", "who", "why", "will",
        "with", "within", "without", "you", "your", "approach", "approaches", "based", "case", "method", "methods", "new", "novel",
        "paper", "proceedings", "results", "study", "workshop", "conference",
    };

    /// <summary>The terms in the order of the title, repeated as often as they occur.</summary>
    public static IReadOnlyList<string> Of(string title)
    {
        ArgumentNullException.ThrowIfNull(title);
        var terms = new List<string>();
        var word = new StringBuilder();
        string? previous = null;
        foreach (var symbol in title)
        {
            if (char.IsLetterOrDigit(symbol) || (IsInner(symbol) && word.Length > 0))
            {
                word.Append(char.ToLowerInvariant(symbol));
                continue;
            }

            previous = End(word, previous, terms);
            if (!char.IsWhiteSpace(symbol)) previous = null;
        }

        End(word, previous, terms);
        return terms;
    }

    private static bool IsInner(char symbol) => symbol is '-' or '\'' or '’' or '+' or '#';

    /// <summary>Books the word that has come to its end, if any; answers what the next word may pair with.</summary>
    private static string? End(StringBuilder word, string? previous, List<string> terms)
    {
        if (word.Length == 0) return previous;
        var text = word.ToString().TrimEnd('-', '\'', '’');
        word.Clear();
        if (text.Length < 2 || Ordinary.Contains(text) || text.All(char.IsDigit)) return null;
        terms.Add(text);
        if (previous is not null) terms.Add($"{previous} {text}");
        return text;
    }
}
