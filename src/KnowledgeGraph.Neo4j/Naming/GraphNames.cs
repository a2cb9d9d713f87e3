using KnowledgeGraph.Model;

namespace KnowledgeGraph.Neo4j.Naming;

/// <summary>
/// What labels, types and properties are called in Neo4j. Every name that a statement is put together from comes from here, so that
/// no text from outside can become Cypher.
/// </summary>
internal static class GraphNames
{
    /// <summary>
    /// A node that is known by an id alone, or deleted. It has none of the five labels, so that Cypher users do not meet it.
    /// </summary>
    public const string Unstated = "Unstated";

    /// <summary>The relation of a visible owner to an unstated target; carries what the relation will carry.</summary>
    public const string WaitsFor = "WAITS_FOR";

    public static string Label(NodeKind kind) => kind switch
    {
        NodeKind.Paper => "Paper",
        NodeKind.Author => "Author",
        NodeKind.Institution => "Institution",
        NodeKind.Venue => "Venue",
        NodeKind.Topic => "Topic",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Only the five kinds have a label."),
    };

    /// <summary>Papers have titles, everything else has a name; the other names are those of the project's files.</summary>
    public static string Property(NodeKind kind, NodeProperty property) =>
        property == NodeProperty.Name && kind == NodeKind.Paper ? "title" : PropertyInfo.Of(property).Name;

    /// <summary>The text as filters fold it, kept where it cannot be worked out from the value in Cypher.</summary>
    public static string Folded(NodeKind kind, NodeProperty property) => Property(kind, property) + "Folded";

    /// <summary>The words of a searched text, each between two blanks.</summary>
    public static string Words(NodeKind kind, NodeProperty property) => Property(kind, property) + "Words";

    /// <summary>The head of a text that is too long to be ordered by as a whole.</summary>
    public static string Head(NodeKind kind, NodeProperty property) => Property(kind, property) + "Head";

    /// <summary>The name by which nodes that are not visible, and ids that are no keys, are found.</summary>
    public static string Reference(NodeKind kind, string id) => $"{Label(kind)} {id}";

    /// <summary>The property that shows an id of the scheme to Cypher users; null for ids that mean nothing outside.</summary>
    public static string? IdProperty(IdScheme scheme) => scheme switch
    {
        IdScheme.Doi => "doi",
        IdScheme.Arxiv => "arxiv",
        IdScheme.Acl => "acl",
        IdScheme.OpenAlex => "openAlex",
        IdScheme.Orcid => "orcid",
        IdScheme.Ror => "ror",
        IdScheme.Pmid => "pmid",
        IdScheme.Dblp => "dblp",
        IdScheme.S2 => "semanticScholar",
        IdScheme.AclPerson => "aclPerson",
        IdScheme.AclVenue => "aclVenue",
        IdScheme.ArxivCategory => "arxivCategory",
        IdScheme.Issn => "issn",
        _ => null,
    };

    /// <summary>
    /// The pattern of a relation seen from <paramref name="from"/>. Authorships are drawn from the author to the paper, although the
    /// paper lists them.
    /// </summary>
    public static string Pattern(Relation relation, Direction direction, string from, string edge, string to)
    {
        var info = RelationInfo.Of(relation);
        var pointsAway = (relation == Relation.Authored) == (direction == Direction.Backward);
        return pointsAway ? $"({from})-[{edge}:{info.Name}]->({to})" : $"({from})<-[{edge}:{info.Name}]-({to})";
    }
}
