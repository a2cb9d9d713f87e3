namespace KnowledgeGraph.Model;

/// <summary>What the schema fixes about a relation property.</summary>
public sealed record RelationPropertyInfo(RelationProperty Property, string Name, PropertyType Type)
{
    private static readonly RelationPropertyInfo[] Table =
    [
        new(RelationProperty.None, "", PropertyType.None),
        new(RelationProperty.Position, "position", PropertyType.Integer),
        new(RelationProperty.PrintedName, "printedName", PropertyType.Text),
        new(RelationProperty.IsCorresponding, "isCorresponding", PropertyType.Boolean),
        new(RelationProperty.Institutions, "institutions", PropertyType.NodeList),
        new(RelationProperty.FirstYear, "firstYear", PropertyType.Integer),
        new(RelationProperty.LastYear, "lastYear", PropertyType.Integer),
        new(RelationProperty.Contexts, "contexts", PropertyType.TextList),
        new(RelationProperty.Intents, "intents", PropertyType.TextList),
        new(RelationProperty.IsInfluential, "isInfluential", PropertyType.Boolean),
        new(RelationProperty.Score, "score", PropertyType.Number),
    ];

    public static IReadOnlyList<RelationPropertyInfo> All { get; } = Table[1..];

    public static RelationPropertyInfo Of(RelationProperty property) =>
        (int)property > 0 && (int)property < Table.Length
            ? Table[(int)property]
            : throw new ArgumentOutOfRangeException(nameof(property), property, "Unknown relation property.");
}
