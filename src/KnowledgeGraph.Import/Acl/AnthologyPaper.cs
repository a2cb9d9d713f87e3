using System.Xml.Linq;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Import.Acl;

/// <summary>One paper element, its id, and the DOI that it prints.</summary>
internal sealed record AnthologyPaper(XElement Element, long Line, string Number)
{
    /// <summary>Where the Handle System's resolver stands; its names are no DOIs, though a DOI is one of its names.</summary>
    private const string HandleAddress = "://hdl.handle.net/";

    /// <summary>What stands in the place of the DOI; null when nothing does.</summary>
    public string? PrintedDoi { get; } = AnthologyText.Of(Element.Element("doi"));

    /// <summary>The DOI; default when the paper prints none or something that is no DOI.</summary>
    public ExternalId Doi { get; } = DoiOf(AnthologyText.Of(Element.Element("doi")));

    /// <summary>True when a handle of another archive stands in the place of the DOI.</summary>
    public bool IsHandle => Doi.IsNone && PrintedDoi?.Contains(HandleAddress, StringComparison.OrdinalIgnoreCase) == true;

    /// <summary>True when the DOI was read only after the misprint in it was mended.</summary>
    public bool IsDoiMended => !Doi.IsNone && PrintedDoi is { } printed && IsBeheaded(printed);

    private static ExternalId DoiOf(string? printed)
    {
        if (printed is null) return default;
        return IdParser.TryParse(IdScheme.Doi, IsBeheaded(printed) ? "1" + printed : printed, out var id) ? id : default;
    }

    /// <summary>Every DOI begins with "10."; where "0." stands with a registrant behind it, the first digit was lost.</summary>
    private static bool IsBeheaded(string printed) =>
        printed.StartsWith("0.", StringComparison.Ordinal) && printed.IndexOf('/') is >= 6 and <= 11;
}
