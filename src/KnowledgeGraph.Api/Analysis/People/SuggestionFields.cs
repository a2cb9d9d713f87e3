using KnowledgeGraph.Analysis.People.Suggestions;
using KnowledgeGraph.Api.Analysis.Declaring;
using KnowledgeGraph.Api.Analysis.Paths;
using KnowledgeGraph.Api.Analysis.Requests;
using KnowledgeGraph.Api.Analysis.Running;
using KnowledgeGraph.GraphQL.Types;
using KnowledgeGraph.GraphQL.Types.Building;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Api.Analysis.People;

/// <summary>The field <c>suggestedCollaborators</c>: people to work with, and why or why not.</summary>
internal static class SuggestionFields
{
    private const string TypeName = "SuggestedCollaborators";
    private const string SuggestionType = "CollaboratorSuggestion";
    private const string ReasonType = "SuggestionReason";
    private const int MaxFirst = 1_000;
    private const int MaxExamples = 100;

    public static void Declare(ObjectTypeBuilder<Root> query) => query
        .Heavy("suggestedCollaborators", TypeName, "People whom an author might work with, with what speaks for and against each, in " +
            "numbers " +
            "and papers. The weights of the signals were learned from the past; `docs/suggestions.md` says how.")
        .Argument("for", "ID!", "The author. " + PathFields.AuthorId)
        .Argument("first", "Int!", $"Suggestions at most, 1 to {MaxFirst}.", "10")
        .Argument("constraints", SuggestionConstraints.TypeName, "Who may be suggested.")
        .Argument("diversity", "Float!", "0 ranks by score alone; towards 1 people reached through the same collaborators step back.", "0")
        .Argument("examples", "Int!", $"Papers, people, topics or venues that are named for each reason, at most {MaxExamples}.", "3")
        .FilterArgument("Only what these papers say counts.")
        .RunsAnalysis<SuggestionsFound>(PlanAsync);

    public static void DeclareTypes(SchemaBuilder schema)
    {
        SuggestionConstraints.Declare(schema);
        DeclareReasons(schema);
        schema.HeavyResult<SuggestionsFound>(TypeName, "Suggestions by falling score, or as diversity asks.", type => type
            .List("suggestions", SuggestionType, "The first ones.", answer => answer.Value.Suggestions)
            .Int("considered", "People who fulfil the constraints and were weighed in full: the first 600 by the signals that come " +
                "cheaply, each by at most 250 of their papers, spread evenly.", answer => answer.Value.Considered));
        schema.Object<CollaboratorSuggestion>(SuggestionType, type => type
            .Description("A person to work with, and why or why not.")
            .Node("author", "Author", "Who.", suggestion => suggestion.Author)
            .Float("score", "Weighted sum of the signals; comparable within one answer only.", suggestion => suggestion.Score)
            .IntOrNull("distance", "Joint papers between the two; null if no path of up to six leads there.", suggestion =>
                suggestion.Distance)
            .List("reasons", ReasonType, "What speaks for it, what adds most first.", suggestion => suggestion.Reasons)
            .List("counterReasons", ReasonType, "What speaks against it.", suggestion => suggestion.CounterReasons));
        schema.Object<SuggestionReason>(ReasonType, type => type
            .Description("One reason for or against.")
            .Enum("kind", "SuggestionReasonKind", "Which one; it says what value and nodes mean.", reason => reason.Kind)
            .Float("value", "In numbers.", reason => reason.Value)
            .AnyNodes("nodes", "The first examples: papers, people, topics or venues.", reason => reason.Nodes));
    }

    private static void DeclareReasons(SchemaBuilder schema) => schema.Enum("SuggestionReasonKind", type => type
        .Description("What speaks for or against a suggestion.")
        .Value(ReasonKind.CommonCollaborators, "COMMON_COLLABORATORS",
            "For: people whom both have worked with. Value: how many. Nodes: authors.")
        .Value(ReasonKind.SharedTopics, "SHARED_TOPICS", "For: likeness of topics. Value: cosine. Nodes: topics.")
        .Value(ReasonKind.Cites, "CITES", "For: the author cites this person. Value: citations. Nodes: papers of this person.")
        .Value(ReasonKind.CitedBy, "CITED_BY", "For: this person cites the author. Value: citations. Nodes: papers of this person.")
        .Value(ReasonKind.SharedVenues, "SHARED_VENUES", "For: both publish in the same places. Value: cosine. Nodes: venues.")
        .Value(ReasonKind.NearInTheNetwork, "NEAR_IN_THE_NETWORK", "For: chains of co-authorship lead here. Value: share of a random walk.")
        .Value(ReasonKind.NobodyInCommon, "NOBODY_IN_COMMON", "Against: nobody could introduce the two. Value: steps between them, 0 " +
            "if no path.")
        .Value(ReasonKind.NotActive, "NOT_ACTIVE", "Against: no paper for three years or more. Value: year of the last one, 0 if " +
            "none is stated.")
        .Value(ReasonKind.OtherTopics, "OTHER_TOPICS", "Against: hardly a topic in common, where both have topics. Value: cosine."));

    private static async ValueTask<AnalysisPlan<SuggestionsFound>> PlanAsync(AnalysisCall call)
    {
        var author = await call.NodeAsync("for", NodeKind.Author).ConfigureAwait(false);
        var options = await SuggestionConstraints.ReadAsync(call).ConfigureAwait(false);
        options = options with
        {
            Count = call.Int("first", 1, MaxFirst),
            Diversity = call.Double("diversity", 0, 1),
            Examples = call.Int("examples", 0, MaxExamples),
        };
        var scope = await call.ScopeAsync().ConfigureAwait(false);
        return new("weighted-link-prediction", PathPrice.Of(call.Topology, [author], 2), budget =>
        {
            var found = CollaboratorSuggestions.Run(scope, author, options, budget);
            return new(new(found.Suggestions, found.Considered), found.Report);
        })
        {
            Bytes = static found => found.Suggestions.Sum(suggestion =>
                250L + suggestion.Reasons.Concat(suggestion.CounterReasons).Sum(reason => 64L + (8 * reason.Nodes.Count))),
        };
    }
}
