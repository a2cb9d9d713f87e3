using KnowledgeGraph.Api.Nodes;
using KnowledgeGraph.Api.Storage;
using KnowledgeGraph.Api.Vocabulary;
using KnowledgeGraph.GraphQL.Execution.Columns;
using KnowledgeGraph.GraphQL.Types;
using KnowledgeGraph.GraphQL.Types.Building;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Api.Statistics;

/// <summary>The size of the graph.</summary>
internal static class StatisticsFields
{
    private const string TypeName = "Statistics";

    private static readonly (string Name, Relation Relation, string Description)[] Relations =
    [
        ("authorships", Relation.Authored, "Places of authors on papers."),
        ("affiliations", Relation.AffiliatedWith, "Pairs of author and institution."),
        ("citations", Relation.Cites, "Citations between papers of the graph."),
        ("paperTopics", Relation.About, "Pairs of paper and topic."),
        ("publications", Relation.PublishedIn, "Pairs of paper and venue."),
        ("paperInstitutions", Relation.ProducedAt, "Pairs of paper and institution named on it."),
        ("topicParts", Relation.TopicPartOf, "Pairs of topic and broader topic."),
        ("institutionParts", Relation.InstitutionPartOf, "Pairs of institution and the institution of which it is a part."),
    ];

    public static void DeclareType(SchemaBuilder schema) => schema.Object<GraphStatistics>(TypeName, type =>
    {
        type.Description("How much the graph holds, at one version.");
        type.Field("version", "Long!").Description("Grows with every write that changed something.")
            .Resolve((_, rows) => new Int64Column([rows[0].Version]));
        foreach (var kind in ScholarlyVocabulary.Kinds)
        {
            type.Field(kind.Plural, "Int!").Description($"Number of nodes of type {kind.TypeName}.")
                .Resolve((_, rows) => StoreColumns.Integers([rows[0].Counts.Nodes.GetValueOrDefault(kind.Kind)], 1));
        }

        foreach (var (name, relation, description) in Relations)
        {
            type.Field(name, "Int!").Description(description)
                .Resolve((_, rows) => StoreColumns.Integers([rows[0].Counts.Relations.GetValueOrDefault(relation)], 1));
        }

        foreach (var (name, relation, _) in Relations)
        {
            type.Field(WaitingName(name), "Int!")
                .Description($"Those of `{name}` whose other end no source has described yet; they show once one does.")
                .Resolve((_, rows) => StoreColumns.Integers([rows[0].Counts.Waiting.GetValueOrDefault(relation)], 1));
        }
    });

    /// <summary><c>citations</c> becomes <c>waitingCitations</c>.</summary>
    private static string WaitingName(string name) => "waiting" + char.ToUpperInvariant(name[0]) + name[1..];

    public static void DeclareField(ObjectTypeBuilder<Root> query) => query
        .Field("stats", TypeName + "!")
        .Description("How much the graph holds.")
        .ResolveFromStore<Root>(async (context, _, snapshot) =>
        {
            var counts = await snapshot.CountAsync(context.CancellationToken).ConfigureAwait(false);
            return new ObjectColumn<GraphStatistics>([new GraphStatistics(snapshot.Version, counts)]);
        });
}
