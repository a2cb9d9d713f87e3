namespace KnowledgeGraph.Import.Seeds;

/// <summary>
/// Finds names of which one word differs by one letter that is put in, left out or replaced. The word must have at least six letters:
/// shorter ones, such as "Yi" and "Yu", are names of different people far more often than misprints.
/// </summary>
/// <remarks>
/// Two words within one edit become equal by deleting at most one letter from each, so every name is filed under all its deletions
/// and candidates are looked up instead of compared pair by pair: linear in the number of names.
/// </remarks>
internal sealed class MisprintIndex
{
    private const int MinLetters = 6;

    /// <summary>Longer names are not looked at, which bounds the index.</summary>
    private const int MaxLength = 60;

    private readonly Dictionary<string, List<PrintedName>> _names = [];

    public MisprintIndex(IEnumerable<PrintedName> names)
    {
        foreach (var name in names)
        {
            foreach (var key in KeysOf(name))
            {
                if (!_names.TryGetValue(key, out var list)) _names.Add(key, list = []);
                list.Add(name);
            }
        }
    }

    /// <summary>
    /// The indexed names that may be what <paramref name="wrong"/> was meant to be, in the order in which they were indexed.
    /// </summary>
    public IEnumerable<PrintedName> Near(PrintedName wrong) => KeysOf(wrong)
        .SelectMany(key => _names.GetValueOrDefault(key) ?? [])
        .Distinct()
        .Where(right => IsMisprint(wrong.Words, right.Words));

    private static IEnumerable<string> KeysOf(PrintedName name)
    {
        var text = string.Join(' ', name.Words);
        if (text.Length > MaxLength) yield break;
        yield return text;
        var keys = new HashSet<string>();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != ' ' && keys.Add(text.Remove(i, 1))) yield return text.Remove(i, 1);
        }
    }

    private static bool IsMisprint(string[] wrong, string[] right)
    {
        if (wrong.Length != right.Length) return false;
        var differing = Enumerable.Range(0, wrong.Length).Where(index => wrong[index] != right[index]).ToArray();
        return differing is [var at]
            && Math.Min(wrong[at].Count(char.IsLetter), right[at].Count(char.IsLetter)) >= MinLetters
            && IsOneEditAway(wrong[at], right[at]);
    }

    private static bool IsOneEditAway(string a, string b)
    {
        if (a.Length > b.Length) (a, b) = (b, a);
        if (b.Length - a.Length > 1) return false;
        var same = a.AsSpan().CommonPrefixLength(b);
        return a.Length == b.Length
            ? a.AsSpan(same + 1).SequenceEqual(b.AsSpan(same + 1))
            : a.AsSpan(same).SequenceEqual(b.AsSpan(same + 1));
    }
}
