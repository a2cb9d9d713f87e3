namespace KnowledgeGraph.Model;

/// <summary>What the schema fixes about a relation.</summary>
/// <param name="Relation">The relation described.</param>
/// <param name="Name">Its name in files and other systems, for example <c>AUTHORED</c>. Two relations share <c>PART_OF</c>.</param>
/// <param name="Owner">Kind of the node whose statements list the relation.</param>
/// <param name="Target">Kind at the other end.</param>
/// <param name="IsOrdered">
/// True when the list's order has meaning (authors); such a list replaces the one that the same source stated before.
/// Others are sets that grow.
/// </param>
/// <param name="Properties">The properties that one edge may carry.</param>
public sealed record RelationInfo(
    Relation Relation,
    string Name,
    NodeKind Owner,
    NodeKind Target,
    bool IsOrdered,
    IReadOnlyList<RelationProperty> Properties)
{
    private static readonly RelationInfo[] Table =
    [
        new(Relation.None, "", NodeKind.None, NodeKind.None, false, []),
        new(Relation.Authored, "AUTHORED", NodeKind.Paper, NodeKind.Author, true,
            [RelationProperty.Position, RelationProperty.PrintedName, RelationProperty.IsCorresponding, RelationProperty.Institutions]),
        new(Relation.AffiliatedWith, "AFFILIATED_WITH", NodeKind.Author, NodeKind.Institution, false,
            [RelationProperty.FirstYear, RelationProperty.LastYear]),
        new(Relation.Cites, "CITES", NodeKind.Paper, NodeKind.Paper, false,
            [RelationProperty.Contexts, RelationProperty.Intents, RelationProperty.IsInfluential, RelationProperty.Position]),
        new(Relation.About, "ABOUT", NodeKind.Paper, NodeKind.Topic, false, [RelationProperty.Score]),
        new(Relation.PublishedIn, "PUBLISHED_IN", NodeKind.Paper, NodeKind.Venue, false, []),
        new(Relation.ProducedAt, "PRODUCED_AT", NodeKind.Paper, NodeKind.Institution, false, []),
        new(Relation.TopicPartOf, "PART_OF", NodeKind.Topic, NodeKind.Topic, false, []),
        new(Relation.InstitutionPartOf, "PART_OF", NodeKind.Institution, NodeKind.Institution, false, []),
    ];

    /// <summary>Every relation, in the order of its number.</summary>
    public static IReadOnlyList<RelationInfo> All { get; } = Table[1..];

    public static RelationInfo Of(Relation relation) =>
        (int)relation > 0 && (int)relation < Table.Length
            ? Table[(int)relation]
            : throw new ArgumentOutOfRangeException(nameof(relation), relation, "Unknown relation.");
}
