using KnowledgeGraph.Model;

namespace KnowledgeGraph.Api.Vocabulary;

/// <summary>The five kinds, by their number.</summary>
internal static class ScholarlyVocabulary
{
    public static IReadOnlyList<KindDefinition> Kinds { get; } =
    [
        PaperVocabulary.Definition,
        AuthorVocabulary.Definition,
        InstitutionVocabulary.Definition,
        VenueVocabulary.Definition,
        TopicVocabulary.Definition,
    ];

    public static KindDefinition Of(NodeKind kind) => Kinds[(int)kind - 1];
}
