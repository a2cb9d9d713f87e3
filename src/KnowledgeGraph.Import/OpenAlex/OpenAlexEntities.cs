using System.Text.Json;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Import.OpenAlex;

/// <summary>
/// Authors, institutions, sources and topics, whole or as a work embeds them: the same members, fewer of them.
/// Each method adds its statements and returns the id by which relations name the node; default when there is neither id nor name.
/// </summary>
internal sealed class OpenAlexEntities(List<NodeStatement> statements)
{
    /// <summary>The author, whose OpenAlex id is the last; null when there is neither id nor name.</summary>
    public NodeStatement? Author(JsonElement author)
    {
        var statement = Start(NodeKind.Author, author, IdScheme.Orcid, "orcid", author.TextAt("display_name"));
        if (statement is null) return null;
        SetList(statement, NodeProperty.AlternateNames, author.TextsAt("display_name_alternatives"));
        SetCounts(statement, author);
        foreach (var affiliation in author.ItemsAt("affiliations")) Affiliate(statement, affiliation);
        if (author.At("affiliations").ValueKind != JsonValueKind.Array
            && Institution(author.At("last_known_institution")) is { IsNone: false } last)
            statement.Relate(Relation.AffiliatedWith, last);
        return statement;
    }

    public ExternalId Institution(JsonElement institution)
    {
        var statement = Start(NodeKind.Institution, institution, IdScheme.Ror, "ror", institution.TextAt("display_name"));
        if (statement is null) return default;
        statement.Set(NodeProperty.Type, institution.TextAt("type"))
            .Set(NodeProperty.CountryCode, institution.TextAt("country_code")?.ToUpperInvariant())
            .Set(NodeProperty.City, institution.At("geo").TextAt("city"))
            .Set(NodeProperty.Homepage, institution.TextAt("homepage_url"));
        SetList(statement, NodeProperty.AlternateNames,
            institution.TextsAt("display_name_alternatives").Concat(institution.TextsAt("display_name_acronyms")));
        SetCounts(statement, institution);
        foreach (var ancestor in institution.TextsAt("lineage"))
        {
            if (IdParser.TryParse(IdScheme.OpenAlex, ancestor, out var id) && !statement.Ids.Contains(id))
                statement.Relate(Relation.InstitutionPartOf, id);
        }

        return statement.Ids[^1];
    }

    public ExternalId Source(JsonElement source)
    {
        var statement = Start(NodeKind.Venue, source, IdScheme.Issn, "issn_l", source.TextAt("display_name"));
        if (statement is null) return default;
        foreach (var issn in source.TextsAt("issn"))
        {
            if (IdParser.TryParse(IdScheme.Issn, issn, out var id) && !statement.Ids.Contains(id)) statement.Ids.Add(id);
        }

        statement.Set(NodeProperty.Type, source.TextAt("type"))
            .Set(NodeProperty.IsOpenAccess, source.BooleanAt("is_oa"))
            .Set(NodeProperty.Publisher, source.TextAt("host_organization_name"))
            .Set(NodeProperty.CountryCode, source.TextAt("country_code")?.ToUpperInvariant())
            .Set(NodeProperty.Homepage, source.TextAt("homepage_url"));
        SetList(statement, NodeProperty.AlternateNames, source.TextsAt("alternate_titles"));
        SetCounts(statement, source);
        return statement.Ids[0];
    }

    /// <summary>A topic with the subfield, field and domain above it.</summary>
    public ExternalId Topic(JsonElement topic)
    {
        var statement = Start(NodeKind.Topic, topic, IdScheme.None, "", topic.TextAt("display_name"));
        if (statement is null) return default;
        statement.Set(NodeProperty.Level, LevelOf(statement.Ids[0])).Set(NodeProperty.Description, topic.TextAt("description"));
        SetCounts(statement, topic);
        var below = statement;
        foreach (var level in (ReadOnlySpan<string>)["subfield", "field", "domain"])
        {
            var entity = topic.At(level);
            if (Start(NodeKind.Topic, entity, IdScheme.None, "", entity.TextAt("display_name")) is not { } above) continue;
            above.Set(NodeProperty.Level, level);
            below.Relate(Relation.TopicPartOf, above.Ids[0]);
            below = above;
        }

        return statement.Ids[0];
    }

    private static string LevelOf(ExternalId id) => id.Value.StartsWith("keywords/", StringComparison.Ordinal) ? "keyword" : "topic";

    /// <summary>The OpenAlex id, which every relation uses, comes first; who has none is known by the name.</summary>
    private NodeStatement? Start(NodeKind kind, JsonElement entity, IdScheme second, string secondMember, string? name)
    {
        var id = entity.IdAt("id", IdScheme.OpenAlex);
        if (id.IsNone && string.IsNullOrWhiteSpace(name)) return null;
        var statement = new NodeStatement(kind, id.IsNone ? ContentHash.Of(kind, name ?? "") : id);
        if (second != IdScheme.None && entity.IdAt(secondMember, second) is { IsNone: false } other)
            statement.Ids.Insert(second == IdScheme.Issn ? 1 : 0, other);
        statement.Set(NodeProperty.Name, name);
        statements.Add(statement);
        return statement;
    }

    private void Affiliate(NodeStatement author, JsonElement affiliation)
    {
        if (Institution(affiliation.At("institution")) is not { IsNone: false } institution) return;
        var edge = author.Relate(Relation.AffiliatedWith, institution);
        var years = affiliation.ItemsAt("years")
            .Where(year => year.ValueKind == JsonValueKind.Number && year.TryGetInt64(out _))
            .Select(year => year.GetInt64()).ToList();
        if (years.Count == 0) return;
        edge.Set(RelationProperty.FirstYear, PropertyValue.Integer(years.Min()))
            .Set(RelationProperty.LastYear, PropertyValue.Integer(years.Max()));
    }

    private static void SetCounts(NodeStatement statement, JsonElement entity) => statement
        .Set(NodeProperty.ReportedPaperCount, entity.IntegerAt("works_count"))
        .Set(NodeProperty.ReportedCitationCount, entity.IntegerAt("cited_by_count"));

    private static void SetList(NodeStatement statement, NodeProperty property, IEnumerable<string> texts)
    {
        var list = texts.Where(text => !string.IsNullOrWhiteSpace(text)).Distinct().ToList();
        if (list.Count > 0) statement.Set(property, PropertyValue.TextList(list));
    }
}
