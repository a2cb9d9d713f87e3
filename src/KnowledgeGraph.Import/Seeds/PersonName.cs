using KnowledgeGraph.Model;

namespace KnowledgeGraph.Import.Seeds;

/// <summary>
/// The id of a person who is known by name alone: a hash of the folded name, the same in every document. In "Huang Shao-Lun" only
/// the second word is a hyphenated compound; romanised Chinese and Korean hyphenate given names, so this is the family-name-first print
/// of "Shao-Lun Huang" and gets its id. Names of two plain words keep their order: "Liang Li" and "Li Liang" may well be two people,
/// and no print tells which word is the family name.
/// </summary>
internal static class PersonName
{
    public static ExternalId IdOf(string name) => ContentHash.Of(NodeKind.Author, GivenNameFirst(name));

    public static string GivenNameFirst(string name)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length == 2 && IsCompound(words[1]) && !IsCompound(words[0]) ? $"{words[1]} {words[0]}" : string.Join(' ', words);
    }

    private static bool IsCompound(string word) => word.AsSpan(1).TrimEnd('-').Contains('-');
}
