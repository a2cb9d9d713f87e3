using System.Globalization;
using System.Text.RegularExpressions;

namespace KnowledgeGraph.Import.Seeds;

/// <summary>Reads dates such as <c>Oct 28, 2025</c> and <c>Jun 2</c>.</summary>
internal static partial class DocumentDate
{
    /// <summary>A month by its English name, short or whole, a day, and perhaps a year, as part of a larger pattern.</summary>
    public const string Pattern =
        @"(?<month>Jan(uary)?|Feb(ruary)?|Mar(ch)?|Apr(il)?|May|June?|July?|Aug(ust)?|Sept?(ember)?|Oct(ober)?|Nov(ember)?|Dec(ember)?)\.? (?<day>[0-9]{1,2})(, (?<year>[0-9]{4}))?";

    private const string Months = "janfebmaraprmayjunjulaugsepoctnovdec";

    /// <summary>
    /// Reads the groups of <see cref="Pattern"/>. Pages leave the year out of recent dates, so a date without one is the last such
    /// day that is not after <paramref name="asOf"/>.
    /// </summary>
    public static bool TryRead(Match match, DateOnly asOf, out DateOnly date)
    {
        var month = (Months.IndexOf(match.Groups["month"].Value[..3].ToLowerInvariant(), StringComparison.Ordinal) / 3) + 1;
        var day = int.Parse(match.Groups["day"].ValueSpan, CultureInfo.InvariantCulture);
        if (match.Groups["year"].Success)
            return TryMake(int.Parse(match.Groups["year"].ValueSpan, CultureInfo.InvariantCulture), month, day, out date);
        return (TryMake(asOf.Year, month, day, out date) && date <= asOf) || TryMake(asOf.Year - 1, month, day, out date);
    }

    /// <summary>True for a line that is a month and a day and nothing else: the date of a page.</summary>
    public static bool IsPageDate(string line) => PageDatePattern().IsMatch(line);

    private static bool TryMake(int year, int month, int day, out DateOnly date)
    {
        date = default;
        if (year is < 1 or > 9999 || day < 1 || day > DateTime.DaysInMonth(year, month)) return false;
        date = new DateOnly(year, month, day);
        return true;
    }

    [GeneratedRegex("^" + Pattern + "$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex PageDatePattern();
}
