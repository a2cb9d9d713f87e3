using KnowledgeGraph.Analysis.People.Suggestions;
using KnowledgeGraph.Api.Analysis.Requests;
using KnowledgeGraph.Api.Naming;
using KnowledgeGraph.Api.Nodes;
using KnowledgeGraph.GraphQL.Types;
using KnowledgeGraph.GraphQL.Types.Building;
using KnowledgeGraph.Model;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Api.Analysis.People;

/// <summary>The input that says who may be suggested.</summary>
internal static class SuggestionConstraints
{
    public const string TypeName = "CollaboratorConstraints";

    private const string Argument = "constraints";
    private const int MaxCountries = 300;

    public static void Declare(SchemaBuilder schema) => schema.InputObject(TypeName, type => type
        .Description("Who may be suggested. All conditions hold together.")
        .Field("institutions", "[ID!]", "Only people of one of these institutions, by any id.")
        .Field("countries", "[String!]", "Only people of an institution in one of these countries, by ISO 3166 code such as `NO`.")
        .Field("topics", "[ID!]", "Only people with a paper on one of these topics, by any id.")
        .Field("activeSince", "Int", "Only people with a paper in this year or later.")
        .Field("minCareerYears", "Int", "Years from first to last paper at least.")
        .Field("maxCareerYears", "Int", "Years from first to last paper at most.")
        .Field("maxDistance", "Int", "Joint papers away at most, 1 or more; without it people whom no path reaches may be suggested too.")
        .Field("includeCoauthors", "Boolean!", "Suggest present co-authors as well.", "false"));

    public static async ValueTask<SuggestionOptions> ReadAsync(AnalysisCall call)
    {
        var input = call.Argument(Argument);
        return new SuggestionOptions
        {
            Institutions = await InstitutionsAsync(call, input).ConfigureAwait(false),
            Topics = await ListAsync(call, input, "topics", NodeKind.Topic).ConfigureAwait(false),
            ActiveSince = Int(input, "activeSince", 1, 9_999),
            MinCareer = Int(input, "minCareerYears", 0, 1_000),
            MaxCareer = Int(input, "maxCareerYears", 0, 1_000),
            MaxDistance = Int(input, "maxDistance", 1, 100),
            IncludeCoauthors = input["includeCoauthors"] is { IsNullOrAbsent: false } include && include.AsBoolean(),
        };
    }

    /// <summary>Those named, those of the countries, or those that are both; null for any.</summary>
    private static async ValueTask<IReadOnlyCollection<NodeId>?> InstitutionsAsync(AnalysisCall call, InputValue input)
    {
        var named = await ListAsync(call, input, "institutions", NodeKind.Institution).ConfigureAwait(false);
        if (input["countries"].IsNullOrAbsent) return named;
        var countries = InputTexts.Read(input["countries"]);
        if (countries.Length > MaxCountries) throw AnalysisErrors.TooMany("constraints.countries", countries.Length, MaxCountries);
        var found = await CountryInstitutions.ReadAsync(call.Lease.Snapshot, countries, call.Cancellation).ConfigureAwait(false);
        return named is null ? found : [.. found.Intersect(named)];
    }

    private static async ValueTask<NodeId[]?> ListAsync(AnalysisCall call, InputValue input, string name, NodeKind kind)
    {
        if (input[name].IsNullOrAbsent) return null;
        var texts = InputTexts.Read(input[name]);
        if (texts.Length > AnalysisCall.MaxNodes) throw AnalysisErrors.TooMany($"{Argument}.{name}", texts.Length, AnalysisCall.MaxNodes);
        return await call.NodesAsync($"{Argument}.{name}", kind, texts).ConfigureAwait(false);
    }

    private static int? Int(InputValue input, string name, int least, int most) =>
        input[name] is { IsNullOrAbsent: false } value ? (int)AnalysisCall.Bounded($"{Argument}.{name}", value.AsInt64(), least, most)
            : null;
}
