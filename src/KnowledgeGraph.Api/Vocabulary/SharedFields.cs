using KnowledgeGraph.Model;

namespace KnowledgeGraph.Api.Vocabulary;

/// <summary>Properties that every kind shows in the same way.</summary>
internal static class SharedFields
{
    public static FieldDefinition AlternateNames { get; } =
        new("alternateNames", NodeProperty.AlternateNames, "Other spellings and translations, in the order first stated.");

    public static FieldDefinition Url { get; } = new("url", NodeProperty.Url, "Address of a page about it.");

    public static FieldDefinition Homepage { get; } = new("homepage", NodeProperty.Homepage, "Address of its own site.");

    public static FieldDefinition Description { get; } = new("description", NodeProperty.Description, "A few words about it.");

    public static FieldDefinition ReportedCitationCount { get; } = new("reportedCitationCount", NodeProperty.ReportedCitationCount,
        "Citations that the source reports, in or out of this graph.");

    public static FieldDefinition ReportedPaperCount { get; } = new("reportedPaperCount", NodeProperty.ReportedPaperCount,
        "Papers that the source reports, in or out of this graph.");

    public static FieldDefinition Name(string description) => new("name", NodeProperty.Name, description);
}
