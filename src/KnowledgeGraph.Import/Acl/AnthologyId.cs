using System.Globalization;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Import.Acl;

/// <summary>
/// Ids of the ACL Anthology, as its documentation fixes them. Since 2020 <c>collection-volume.paper</c>. Before, the collection
/// (letter and year), then four digits: one for the volume and three for the paper, but two and two in workshops (<c>W</c>), in
/// COLING 1969 (<c>C69</c>) and in the workshops of EMNLP 2019 (<c>D19</c>, from volume 5).
/// </summary>
internal static class AnthologyId
{
    /// <summary>Years of old-style ids from here on are of the twentieth century; the Anthology's oldest volume is of 1952.</summary>
    private const int FirstShortYear = 50;

    public static bool TryMake(string collection, string volume, string paper, out ExternalId id)
    {
        id = default;
        if (!IsOldStyle(collection)) return IdParser.TryParse(IdScheme.Acl, $"{collection}-{volume}.{paper}", out id);
        if (!TryNumber(volume, out var v) || !TryNumber(paper, out var p)) return false;
        var isTwoAndTwo = collection[0] == 'W' || collection == "C69" || (collection == "D19" && v >= 5);
        if (v > (isTwoAndTwo ? 99 : 9) || p > (isTwoAndTwo ? 99 : 999)) return false;
        return IdParser.TryParse(IdScheme.Acl, isTwoAndTwo ? $"{collection}-{v:00}{p:00}" : $"{collection}-{v}{p:000}", out id);
    }

    /// <summary>The year that the collection's name carries; null when it has none.</summary>
    public static int? YearOf(string collection)
    {
        if (IsOldStyle(collection))
        {
            var year = int.Parse(collection.AsSpan(1), CultureInfo.InvariantCulture);
            return year < FirstShortYear ? 2000 + year : 1900 + year;
        }

        return collection.Length > 4 && collection[4] == '.'
            && int.TryParse(collection.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var full)
            ? full
            : null;
    }

    public static bool IsOldStyle(string collection) =>
        collection.Length == 3 && char.IsAsciiLetterUpper(collection[0]) && char.IsAsciiDigit(collection[1])
            && char.IsAsciiDigit(collection[2]);

    private static bool TryNumber(string text, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
