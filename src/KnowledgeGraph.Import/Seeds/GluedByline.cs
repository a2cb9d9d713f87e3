namespace KnowledgeGraph.Import.Seeds;

/// <summary>
/// The line of a listing that glues a title to its first author: <c>… in RLVRChuanyu Qin, Chenxu Yang, Qingyi Si et al. · pku</c>.
/// </summary>
/// <param name="Title">The title.</param>
/// <param name="Authors">The authors in order, three at most.</param>
/// <param name="IsComplete">False when <c>et al.</c> follows the authors.</param>
/// <param name="Institutions">The institutions as printed.</param>
internal sealed record GluedByline(string Title, IReadOnlyList<string> Authors, bool IsComplete, IReadOnlyList<string> Institutions)
{
    /// <summary>A listing prints this many authors before it says <c>et al.</c>.</summary>
    private const int ListedAuthors = 3;

    private const string InstitutionMark = " · ";

    private static readonly string[] Particles = ["al", "bin", "da", "de", "del", "den", "der", "di", "du", "el", "la", "le", "ten",
        "ter", "van", "von", "y"];

    public static GluedByline? TryRead(string line)
    {
        var mark = line.LastIndexOf(InstitutionMark, StringComparison.Ordinal);
        var institutions = mark < 0
            ? []
            : line[(mark + InstitutionMark.Length)..].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var parts = EtAl.Strip((mark < 0 ? line : line[..mark]).Trim(), out var isCut).Split(", ");

        // "et al." says that exactly three authors stand before it; without it there may be fewer, and a comma may be the title's.
        var earliest = Math.Max(0, parts.Length - ListedAuthors);
        var latest = isCut ? earliest : parts.Length - 1;
        for (var first = earliest; first <= latest; first++)
        {
            if (!parts[(first + 1)..].All(IsName) || TryUnglue(parts[first]) is not var (titleEnd, author)) continue;
            var title = string.Join(", ", [.. parts[..first], titleEnd]);
            return new(title, [author, .. parts[(first + 1)..].Select(part => part.Trim())], !isCut, institutions);
        }

        return null;
    }

    /// <summary>
    /// Splits where the title ends and the first name begins: at the capital that starts the author's given name inside a word, the
    /// word being the last one with such a seam that has at least one more name behind it.
    /// </summary>
    private static (string Title, string Author)? TryUnglue(string part)
    {
        var words = part.Split(' ');
        for (var i = words.Length - 2; i >= 0; i--)
        {
            var seam = SeamOf(words[i]);
            if (seam > 0)
            {
                var title = string.Join(' ', [.. words[..i], words[i][..seam]]);
                return (title, string.Join(' ', [words[i][seam..], .. words[(i + 1)..]]));
            }

            if (!IsNameWord(words[i])) return null;
        }

        return null;
    }

    /// <summary>
    /// The last capital that starts a word of small letters (or an initial) and continues nothing: "RLVR|Chuanyu", "Checkers?|Hanwen",
    /// "Training|Shao-Lun". Zero when the word has no seam.
    /// </summary>
    private static int SeamOf(string word)
    {
        for (var i = word.Length - 2; i > 0; i--)
        {
            if (char.IsUpper(word[i]) && (char.IsLower(word[i + 1])
                || word[i + 1] == '.') && word[i - 1] is not ('-' or '\'' or '’' or '.'))
                return i;
        }

        return 0;
    }

    private static bool IsName(string part)
    {
        var words = part.Trim().Split(' ');
        return words.Length <= 6 && words.All(IsNameWord) && !Particles.Contains(words[^1]);
    }

    private static bool IsNameWord(string word) => word.Length > 0 && (char.IsUpper(word[0]) || Particles.Contains(word));
}
