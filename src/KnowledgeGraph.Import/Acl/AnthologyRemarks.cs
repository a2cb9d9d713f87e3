using KnowledgeGraph.Model;

namespace KnowledgeGraph.Import.Acl;

/// <summary>What a reader of the report wants to know about a paper.</summary>
internal static class AnthologyRemarks
{
    public const string FrontMatter = "front matter elements (no papers)";

    public static void Add(List<ImportRemark> remarks, AnthologyPaper paper, ExternalId id, bool isDoiShared)
    {
        if (isDoiShared)
            remarks.Add(new("DOIs printed on several papers", $"{paper.Doi} stands on {id} and on others; it is taken as the id of none."));
        AddDoi(remarks, paper, id);
        if (paper.Element.Element("retracted") is not null) remarks.Add(new("retracted papers", $"{id} is retracted."));
        if (paper.Element.Element("revision") is not null) remarks.Add(new("revised papers"));
        if (paper.Element.Element("erratum") is not null) remarks.Add(new("papers with errata"));
        if (AnthologyText.Of(paper.Element.Element("url")) is { } url && IdParser.TryParse(IdScheme.Acl, url, out var other) && other != id)
            remarks.Add(new("papers whose file bears another id", $"The file of {id} is named {other.Value}; the paper keeps its own id."));
    }

    private static void AddDoi(List<ImportRemark> remarks, AnthologyPaper paper, ExternalId id)
    {
        if (paper.IsHandle)
            remarks.Add(new("handles in the place of a DOI", $"{paper.PrintedDoi} of {id} is no DOI; it is kept as the paper's homepage."));
        else if (paper.IsDoiMended) remarks.Add(new("misprinted DOIs", $"'{paper.PrintedDoi}' of {id} is read as {paper.Doi}."));
        else if (paper is { Doi.IsNone: true, PrintedDoi: { } printed })
            remarks.Add(new("unreadable DOIs", $"'{printed}' of {id} is no DOI."));
    }
}
