using KnowledgeGraph.Model;

namespace KnowledgeGraph.Api.Vocabulary;

/// <summary>Topics in the words of the schema.</summary>
internal static class TopicVocabulary
{
    public static KindDefinition Definition { get; } = new(
        NodeKind.Topic, "Topic", "topic", "topics",
        "A subject of research, from a broad domain down to a keyword.",
        [
            SharedFields.Name("The name as the preferred source writes it."),
            SharedFields.AlternateNames,
            new("level", NodeProperty.Level, "How broad it is: `domain`, `field`, `subfield`, `topic`, `category` or `keyword`."),
            SharedFields.Url,
            SharedFields.Homepage,
            SharedFields.Description,
            SharedFields.ReportedPaperCount,
            SharedFields.ReportedCitationCount,
        ],
        [
            new("papers", Relation.About, Direction.Backward, NodeKind.Paper,
                "The papers about the topic.", "paperCount", "TopicPaper", EdgeFields.About),
            new("broader", Relation.TopicPartOf, Direction.Forward, NodeKind.Topic,
                "The topics of which it is a part.", "broaderCount", "Topic", EdgeFields.None),
            new("narrower", Relation.TopicPartOf, Direction.Backward, NodeKind.Topic,
                "The topics that are a part of it.", "narrowerCount", "Topic", EdgeFields.None),
        ]);
}
