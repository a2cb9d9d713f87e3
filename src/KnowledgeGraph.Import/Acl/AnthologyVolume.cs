using System.Globalization;
using System.Xml.Linq;

namespace KnowledgeGraph.Import.Acl;

/// <summary>What a volume says once for all of its papers.</summary>
internal sealed record AnthologyVolume(string Collection, string Id)
{
    public AnthologyVenue? Venue { get; private init; } = AnthologyVenue.Of(Collection, Id, title: null);

    public int? Year { get; private init; } = AnthologyId.YearOf(Collection);

    public int? Month { get; private init; }

    public string? Publisher { get; private init; }

    public string? Number { get; private init; }

    /// <summary>Adds what the volume's <c>meta</c> element states.</summary>
    public AnthologyVolume With(XElement meta) => this with
    {
        Venue = AnthologyVenue.Of(Collection, Id, AnthologyText.Of(meta.Element("booktitle"))),
        Year = int.TryParse(meta.Element("year")?.Value, NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite,
            CultureInfo.InvariantCulture, out var year)
            ? year
            : Year,
        Month = meta.Element("month") is { } month ? AnthologyMonth.Parse(month.Value) : null,
        Publisher = AnthologyText.Of(meta.Element("publisher")),
        Number = AnthologyText.Of(meta.Element("volume")),
    };
}
