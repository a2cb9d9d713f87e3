using KnowledgeGraph.Api.Nodes;
using KnowledgeGraph.Api.Vocabulary;
using KnowledgeGraph.GraphQL.Types.Building;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Api.Mutations;

/// <summary>Declares the inputs of <c>upsertPapers</c>: a node input for each kind, from the same table as the kinds themselves.</summary>
internal static class PaperInputTypes
{
    private const string IdsRule = " External ids in any spelling; without one the node is known by its name alone.";

    public static void Declare(SchemaBuilder schema)
    {
        schema.InputObject("PaperInput", type =>
        {
            DeclareNode(type, PaperVocabulary.Definition)
                .Field("authors", "[AuthorshipInput!]",
                    "The source's whole list of authors, in order; it replaces the list that it stated before.")
                .Field("topics", "[PaperTopicInput!]", "What the paper is about.")
                .Field("venue", "VenueInput", "Where the paper was published.")
                .Field("institutions", "[InstitutionInput!]", "Institutions named on the paper.")
                .Field("references", "[ReferenceInput!]", "The papers that it cites.");
        });
        schema.InputObject("AuthorshipInput", type => type
            .Description("An author's place on a paper; the position is that in the list.")
            .Field("author", "AuthorInput!", "The person.")
            .Field("printedName", "String", "The name as printed, where it differs from the person's name.")
            .Field("isCorresponding", "Boolean", "Whether the author is named for correspondence.")
            .Field("institutions", "[InstitutionInput!]", "The author's institutions on this paper."));
        schema.InputObject("PaperTopicInput", type => type
            .Description("A topic of a paper.")
            .Field("topic", "TopicInput!", "The topic.")
            .Field("score", "Float", "How strongly, from 0 to 1."));
        schema.InputObject("ReferenceInput", type => type
            .Description("A citation. The cited paper needs an id or a title.")
            .Field("ids", "[ID!]", "External ids of the cited paper; without a title only one.")
            .Field("title", "String",
                "Its title. With a title the cited paper is stated too; with ids alone it shows once a source states it.")
            .Field("year", "Int", "Its year of publication.")
            .Field("contexts", "[String!]", "Sentences in which the citation stands.")
            .Field("intents", "[String!]", "Why the work is cited.")
            .Field("isInfluential", "Boolean", "Whether the citation is an important one."));
        schema.InputObject("AuthorInput", type => DeclareNode(type, AuthorVocabulary.Definition));
        schema.InputObject("InstitutionInput", type => DeclareNode(type, InstitutionVocabulary.Definition));
        schema.InputObject("VenueInput", type => DeclareNode(type, VenueVocabulary.Definition));
        schema.InputObject("TopicInput", type => DeclareNode(type, TopicVocabulary.Definition));
    }

    private static InputObjectTypeBuilder DeclareNode(InputObjectTypeBuilder type, KindDefinition kind)
    {
        type.Description($"What a source states about a node of type {kind.TypeName}. What is left out or null stays as it was.")
            .Field("ids", "[ID!]", "How the node is known." + IdsRule);
        foreach (var field in kind.Fields) type.Field(field.Name, TypeOf(kind.Kind, field), field.Description);
        return type;
    }

    private static string TypeOf(NodeKind kind, FieldDefinition field) => field.Type switch
    {
        PropertyType.Integer => "Int",
        PropertyType.Boolean => "Boolean",
        PropertyType.Date => "Date",
        PropertyType.TextList => "[String!]",
        _ when PaperTypes.IsTypeOf(kind, field) => PaperTypes.EnumName,
        _ => "String",
    };
}
