using KnowledgeGraph.Api.Analysis.CitationFlow;
using KnowledgeGraph.Api.Analysis.Communities;
using KnowledgeGraph.Api.Analysis.Declaring;
using KnowledgeGraph.Api.Analysis.Metrics;
using KnowledgeGraph.Api.Analysis.Paths;
using KnowledgeGraph.Api.Analysis.People;
using KnowledgeGraph.Api.Analysis.Ranking;
using KnowledgeGraph.Api.Analysis.Requests;
using KnowledgeGraph.Api.Analysis.Running;
using KnowledgeGraph.GraphQL.Types;
using KnowledgeGraph.GraphQL.Types.Building;

namespace KnowledgeGraph.Api.Analysis;

/// <summary>Declares the questions that only a graph answers, family by family.</summary>
internal static class AnalysisSchema
{
    public static void DeclareFields(ObjectTypeBuilder<Root> query)
    {
        PathFields.Declare(query);
        DistanceFields.Declare(query);
        CitationFields.Declare(query);
        SuggestionFields.Declare(query);
        TeamFields.Declare(query);
        ConflictFields.Declare(query);
        CommunityFields.Declare(query);
        RankingFields.Declare(query);
    }

    public static void DeclareTypes(SchemaBuilder schema)
    {
        PathTypes.Declare(schema);
        DistanceTypes.Declare(schema);
        CitationTypes.Declare(schema);
        SuggestionFields.DeclareTypes(schema);
        TeamFields.DeclareTypes(schema);
        ConflictFields.DeclareTypes(schema);
        CommunityTypes.Declare(schema);
        RankingFields.DeclareTypes(schema);
        AuthorMetricFields.DeclareTypes(schema);
        FilterArguments.Declare(schema);
        BudgetInput.Declare(schema);
        StopTypes.Declare(schema);
        schema.Object<AnalysisEstimate>("AnalysisEstimate", type => type
            .Description("The price of a heavy field, from the degrees of the nodes that it is about.")
            .Long("nodesTouched", "Nodes that the run is expected to touch. An expectation, not a bound.", estimate => estimate.Nodes)
            .Long("limit", "Nodes that it may touch: the server's bound, or the request's `budget` if that is less.", estimate =>
                estimate.Limit));
    }
}
