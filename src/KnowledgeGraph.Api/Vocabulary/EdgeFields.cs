using KnowledgeGraph.Model;

namespace KnowledgeGraph.Api.Vocabulary;

/// <summary>The edge properties of each relation, in the words of the schema.</summary>
internal static class EdgeFields
{
    public static IReadOnlyList<EdgeFieldDefinition> None { get; } = [];

    public static IReadOnlyList<EdgeFieldDefinition> Authored { get; } =
    [
        new("position", "Int", RelationProperty.Position, "Place in the paper's list of authors, counted from 0."),
        new("printedName", "String", RelationProperty.PrintedName,
            "The author's name as this paper prints it; null where it equals the author's name."),
        new("isCorresponding", "Boolean", RelationProperty.IsCorresponding, "Whether the author is named for correspondence."),
        new("institutions", "[Institution!]!", RelationProperty.Institutions, "The author's institutions on this paper."),
    ];

    public static IReadOnlyList<EdgeFieldDefinition> Cites { get; } =
    [
        new("position", "Int", RelationProperty.Position,
            "Place in the citing paper's reference list, counted from 0, where it is numbered."),
        new("contexts", "[String!]!", RelationProperty.Contexts, "Sentences in which the citation stands."),
        new("intents", "[String!]!", RelationProperty.Intents, "Why the work is cited, in the words of the source, such as `background`."),
        new("isInfluential", "Boolean", RelationProperty.IsInfluential, "Whether the source holds the citation for an important one."),
    ];

    public static IReadOnlyList<EdgeFieldDefinition> About { get; } =
    [
        new("score", "Float", RelationProperty.Score, "How strongly the paper is about the topic, from 0 to 1."),
    ];

    public static IReadOnlyList<EdgeFieldDefinition> Affiliated { get; } =
    [
        new("firstYear", "Int", RelationProperty.FirstYear, "First year in which a source sees the author there."),
        new("lastYear", "Int", RelationProperty.LastYear, "Last year in which a source sees the author there."),
    ];
}
