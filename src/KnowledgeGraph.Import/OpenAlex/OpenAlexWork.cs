using System.Text.Json;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Import.OpenAlex;

/// <summary>
/// A work with everything that it embeds. Whoever signs it for an institution was there in the year of the work: OpenAlex derives the
/// affiliations of an author in the same way, from all works.
/// </summary>
internal static class OpenAlexWork
{
    /// <summary>Longest abstract rebuilt, in words: positions beyond it are mistakes or attacks.</summary>
    private const int MaxAbstractWords = 100_000;

    /// <summary>Adds the statements that the work makes; returns what a careful reader wants to know.</summary>
    public static IReadOnlyList<ImportRemark> Map(JsonElement work, ExternalId id, List<NodeStatement> statements)
    {
        var entities = new OpenAlexEntities(statements);
        var paper = new NodeStatement(NodeKind.Paper, id);
        AddId(paper, work.IdAt("doi", IdScheme.Doi));
        AddId(paper, work.At("ids").IdAt("pmid", IdScheme.Pmid));
        SetText(paper, work);
        SetPublication(paper, work);
        var unnamed = AddAuthors(paper, work, entities);
        foreach (var topic in work.ItemsAt("topics")) AddTopic(paper, topic, entities);
        if (entities.Source(work.At("primary_location").At("source")) is { IsNone: false } source)
            paper.Relate(Relation.PublishedIn, source);
        foreach (var reference in work.TextsAt("referenced_works"))
        {
            if (IdParser.TryParse(IdScheme.OpenAlex, reference, out var cited)) paper.Relate(Relation.Cites, cited);
        }

        statements.Add(paper);
        if (unnamed == 0) return [];
        return [new("works with unnamed authors", $"{id} has {unnamed} authors of neither id nor name: their places stay empty.")];
    }

    private static void AddId(NodeStatement paper, ExternalId id)
    {
        if (!id.IsNone) paper.Ids.Add(id);
    }

    private static void SetText(NodeStatement paper, JsonElement work)
    {
        paper.Set(NodeProperty.Name, work.TextAt("display_name") ?? work.TextAt("title"))
            .Set(NodeProperty.Abstract, AbstractOf(work.At("abstract_inverted_index")) ?? work.TextAt("abstract"))
            .Set(NodeProperty.Language, work.TextAt("language"));
        var keywords = work.ItemsAt("keywords").Select(keyword => keyword.TextAt("display_name")).OfType<string>().Distinct().ToList();
        if (keywords.Count > 0) paper.Set(NodeProperty.Keywords, PropertyValue.TextList(keywords));
    }

    private static void SetPublication(NodeStatement paper, JsonElement work)
    {
        var biblio = work.At("biblio");
        var location = work.At("primary_location");
        paper.Set(NodeProperty.Year, work.IntegerAt("publication_year"))
            .Set(NodeProperty.Type, work.TextAt("type") is { } type ? TypeOf(type) : null)
            .Set(NodeProperty.Volume, biblio.TextAt("volume"))
            .Set(NodeProperty.Issue, biblio.TextAt("issue"))
            .Set(NodeProperty.Pages, PagesOf(biblio.TextAt("first_page"), biblio.TextAt("last_page")))
            .Set(NodeProperty.Url, location.TextAt("landing_page_url"))
            .Set(NodeProperty.PdfUrl, location.TextAt("pdf_url"))
            .Set(NodeProperty.IsOpenAccess, work.At("open_access").BooleanAt("is_oa"))
            .Set(NodeProperty.IsRetracted, work.BooleanAt("is_retracted"))
            .Set(NodeProperty.ReportedCitationCount, work.IntegerAt("cited_by_count"))
            .Set(NodeProperty.ReportedReferenceCount, work.IntegerAt("referenced_works_count"));
        if (work.DateAt("publication_date") is { } date) paper.Set(NodeProperty.Date, PropertyValue.Date(date));
    }

    /// <summary>Adds the authors at their positions; returns how many could not be told apart from nobody.</summary>
    private static int AddAuthors(NodeStatement paper, JsonElement work, OpenAlexEntities entities)
    {
        var (position, unnamed) = (0, 0);
        foreach (var authorship in work.ItemsAt("authorships"))
        {
            if (entities.Author(authorship.At("author")) is { } author) AddAuthor(paper, work, authorship, author, position, entities);
            else unnamed++;
            position++;
        }

        if (position == 0) return 0;
        paper.Set(NodeProperty.AuthorCount, position);
        // OpenAlex cuts the list at 100 authors where many works are asked for, and says so.
        paper.Set(NodeProperty.AuthorsComplete, unnamed == 0 && work.BooleanAt("is_authors_truncated") != true);
        return unnamed;
    }

    private static void AddAuthor(
        NodeStatement paper, JsonElement work, JsonElement authorship, NodeStatement author, int position, OpenAlexEntities entities)
    {
        var edge = paper.Relate(Relation.Authored, author.Ids[^1]).Set(RelationProperty.Position, PropertyValue.Integer(position));
        if (authorship.TextAt("raw_author_name") is { Length: > 0 } printed && printed != authorship.At("author").TextAt("display_name"))
            edge.Set(RelationProperty.PrintedName, PropertyValue.Text(printed));
        if (authorship.BooleanAt("is_corresponding") is { } corresponding)
            edge.Set(RelationProperty.IsCorresponding, PropertyValue.Boolean(corresponding));
        var institutions = authorship.ItemsAt("institutions").Select(entities.Institution).Where(id => !id.IsNone).Distinct().ToList();
        if (institutions.Count == 0) return;
        edge.Set(RelationProperty.Institutions, PropertyValue.NodeList(institutions));
        foreach (var institution in institutions) Affiliate(author, institution, work.IntegerAt("publication_year"));
    }

    private static void Affiliate(NodeStatement author, ExternalId institution, long? year)
    {
        var edge = author.Relate(Relation.AffiliatedWith, institution);
        if (year is not { } known) return;
        edge.Set(RelationProperty.FirstYear, PropertyValue.Integer(known)).Set(RelationProperty.LastYear, PropertyValue.Integer(known));
    }

    private static void AddTopic(NodeStatement paper, JsonElement topic, OpenAlexEntities entities)
    {
        if (entities.Topic(topic) is not { IsNone: false } id) return;
        var edge = paper.Relate(Relation.About, id);
        if (topic.NumberAt("score") is { } score) edge.Set(RelationProperty.Score, PropertyValue.Number(score));
    }

    private static string? PagesOf(string? first, string? last) =>
        first is null || first == last ? first ?? last : last is null ? first : $"{first}–{last}";

    /// <summary>The words put back at their positions; null when there are none.</summary>
    private static string? AbstractOf(JsonElement index)
    {
        if (index.ValueKind != JsonValueKind.Object) return null;
        var words = new SortedDictionary<int, string>();
        foreach (var word in index.EnumerateObject())
        {
            if (word.Value.ValueKind != JsonValueKind.Array) continue;
            foreach (var place in word.Value.EnumerateArray())
            {
                if (place.ValueKind == JsonValueKind.Number && place.TryGetInt32(out var at) && at is >= 0 and < MaxAbstractWords)
                    words[at] = word.Name;
            }
        }

        return words.Count == 0 ? null : string.Join(' ', words.Values);
    }

    private static string TypeOf(string type) => type switch
    {
        "article" => PaperType.Article,
        "preprint" => PaperType.Preprint,
        "book" => PaperType.Book,
        "book-chapter" => PaperType.BookChapter,
        "dissertation" => PaperType.Dissertation,
        "report" => PaperType.Report,
        "review" => PaperType.Review,
        "dataset" => PaperType.Dataset,
        "editorial" => PaperType.Editorial,
        "letter" => PaperType.Letter,
        "erratum" => PaperType.Erratum,
        _ => PaperType.Other,
    };
}
