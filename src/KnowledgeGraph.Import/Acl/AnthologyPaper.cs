using System.Xml.Linq;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Import.Acl;

/// <summary>One paper element, its id, and the DOI that it prints.</summary>
internal sealed record AnthologyPaper(XElement Element, long Line, string Number)
{
    /// <summary>The DOI; default when the paper prints none or something that is no DOI.</summary>
    public ExternalId Doi { get; } = DoiOf(Element);

    private static ExternalId DoiOf(XElement paper) =>
        IdParser.TryParse(IdScheme.Doi, AnthologyText.Of(paper.Element("doi")), out var id) ? id : default;
}
