using System.Text;

namespace KnowledgeGraph.Model;

/// <summary>
/// Normalisation form C (Unicode Standard Annex 15, and section 3.12 of the Unicode Standard for Hangul): letters and their marks
/// become one character where there is one, so that two prints of one name are equal text. Nothing else changes. Thread-safe.
/// </summary>
public static class UnicodeComposition
{
    private const int FirstMark = 0x300;
    private const int SyllableBase = 0xAC00;
    private const int LeadBase = 0x1100;
    private const int VowelBase = 0x1161;
    private const int TailBase = 0x11A7;
    private const int Leads = 19;
    private const int Vowels = 21;
    private const int Tails = 28;

    /// <summary>
    /// The text in normalisation form C; unpaired surrogates become U+FFFD. Linear; text below U+0300 is given back as it is.
    /// </summary>
    public static string Compose(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (!text.AsSpan().ContainsAnyExceptInRange('\0', (char)(FirstMark - 1))) return text;
        var characters = new List<int>(text.Length);
        foreach (var rune in text.EnumerateRunes()) Decompose(rune.Value, characters);
        Order(characters);
        Combine(characters);
        var composed = new StringBuilder(text.Length);
        foreach (var character in characters) composed.Append(new Rune(character).ToString());
        var result = composed.ToString();
        return result == text ? text : result;
    }

    private static void Decompose(int character, List<int> target)
    {
        if (character is >= SyllableBase and < SyllableBase + Leads * Vowels * Tails)
        {
            var index = character - SyllableBase;
            target.Add(LeadBase + index / (Vowels * Tails));
            target.Add(VowelBase + index % (Vowels * Tails) / Tails);
            if (index % Tails > 0) target.Add(TailBase + index % Tails);
        }
        else if (CanonicalTable.Instance.TryDecompose(character, out var parts))
        {
            Decompose(parts.First, target);
            if (parts.Second != 0) Decompose(parts.Second, target);
        }
        else
        {
            target.Add(character);
        }
    }

    /// <summary>Puts the marks behind each starter into the order of their classes; marks of one class keep theirs.</summary>
    private static void Order(List<int> characters)
    {
        var table = CanonicalTable.Instance;
        for (var start = 0; start < characters.Count;)
        {
            var end = start + 1;
            if (table.ClassOf(characters[start]) != 0)
            {
                while (end < characters.Count && table.ClassOf(characters[end]) != 0) end++;
                if (end - start > 1)
                {
                    var ordered = characters[start..end].OrderBy(table.ClassOf).ToArray();
                    for (var i = 0; i < ordered.Length; i++) characters[start + i] = ordered[i];
                }
            }

            start = end;
        }
    }

    /// <summary>Joins each character with the last starter unless one between them blocks it.</summary>
    private static void Combine(List<int> characters)
    {
        var table = CanonicalTable.Instance;
        var (starter, lastClass, kept) = (-1, 0, 0);
        foreach (var character in characters.ToArray())
        {
            var combiningClass = table.ClassOf(character);
            var isFree = starter >= 0 && (starter == kept - 1 || (lastClass != 0 && lastClass < combiningClass));
            if (isFree && TryPair(characters[starter], character, out var composed))
            {
                characters[starter] = composed;
                continue;
            }

            if (combiningClass == 0) starter = kept;
            lastClass = combiningClass;
            characters[kept++] = character;
        }

        characters.RemoveRange(kept, characters.Count - kept);
    }

    private static bool TryPair(int first, int second, out int composed)
    {
        composed = 0;
        if (first is >= LeadBase and < LeadBase + Leads && second is >= VowelBase and < VowelBase + Vowels)
            composed = SyllableBase + ((first - LeadBase) * Vowels + second - VowelBase) * Tails;
        else if (first is >= SyllableBase and < SyllableBase + Leads * Vowels * Tails && (first - SyllableBase) % Tails == 0
            && second is > TailBase and < TailBase + Tails)
            composed = first + second - TailBase;
        return composed != 0 || CanonicalTable.Instance.TryCompose(first, second, out composed);
    }
}
