using KnowledgeGraph.Analysis.Topologies.Filters;
using KnowledgeGraph.Api.Nodes;
using KnowledgeGraph.GraphQL.Types;
using KnowledgeGraph.GraphQL.Types.Building;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Api.Analysis.Requests;

/// <summary>
/// Which papers count: written as arguments of a field, or as one input object. Both have the same names and meaning, from one table.
/// </summary>
internal static class FilterArguments
{
    public const string Argument = "filter";
    public const string TypeName = "AnalysisFilter";
    private const string YearsType = "YearRange";
    private const int LastYear = 9_999;

    private static readonly (string Name, string Type, string Description)[] Fields =
    [
        ("years", YearsType, "Only papers of these years; a paper without a year is outside of every range."),
        ("topics", "[ID!]", "Only papers about at least one of these topics, by any id."),
        ("venues", "[ID!]", "Only papers of one of these venues, by any id."),
        ("types", $"[{PaperTypes.EnumName}!]", "Only papers of these types."),
        ("maxTeamSize", "Int", "Only papers of at most this many authors."),
    ];

    private static readonly (string Name, string Type, string Description)[] Exclusions =
    [
        ("excludePapers", "[ID!]", "Papers to treat as absent, by any id."),
        ("excludeAuthors", "[ID!]", "Authors to treat as absent, by any id; their papers stay, for the other authors."),
    ];

    public static void Declare(SchemaBuilder schema)
    {
        schema.InputObject(YearsType, type => type
            .Description("Years of publication, both ends included.")
            .Field("from", "Int", "The first year; without it there is no lower bound.")
            .Field("to", "Int", "The last year; without it there is no upper bound."));
        schema.InputObject(TypeName, type =>
        {
            type.Description("Which papers an algorithm may use. All conditions hold together, inside the traversal and not afterwards.");
            foreach (var (name, fieldType, description) in Fields.Concat(Exclusions)) type.Field(name, fieldType, description);
        });
    }

    /// <summary>Adds the conditions to a field as arguments of its own.</summary>
    public static ObjectFieldBuilder<TSource> FilterArgumentsInline<TSource>(this ObjectFieldBuilder<TSource> field)
    {
        foreach (var (name, type, description) in Fields) field.Argument(name, type, description);
        return field;
    }

    /// <summary>Adds the argument <c>filter</c>.</summary>
    public static ObjectFieldBuilder<TSource> FilterArgument<TSource>(this ObjectFieldBuilder<TSource> field, string description) =>
        field.Argument(Argument, TypeName, description);

    public static async ValueTask<PaperFilter> ReadAsync(AnalysisCall call, Func<string, InputValue> read)
    {
        var years = read("years");
        var (first, last) = (Year(years, "from"), Year(years, "to"));
        if (first > last) throw AnalysisErrors.YearsReversed(first.Value, last.Value);
        return new PaperFilter
        {
            FirstYear = first,
            LastYear = last,
            Topics = await ListAsync(call, "topics", NodeKind.Topic, read("topics")).ConfigureAwait(false),
            Venues = await ListAsync(call, "venues", NodeKind.Venue, read("venues")).ConfigureAwait(false),
            Types = Types(read("types")),
            MaxTeam = read("maxTeamSize") is { IsNullOrAbsent: false } size ? (int)AnalysisCall.Bounded("maxTeamSize", size.AsInt64(),
                1, int.MaxValue) : null,
        };
    }

    /// <summary>What the input object has beyond the arguments of a field.</summary>
    public static async ValueTask<PaperFilter> WithExclusionsAsync(AnalysisCall call, PaperFilter filter, InputValue input) => filter with
    {
        ExcludedPapers = await ListAsync(call, "excludePapers", NodeKind.Paper, input["excludePapers"]).ConfigureAwait(false) ?? [],
        ExcludedAuthors = await ListAsync(call, "excludeAuthors", NodeKind.Author, input["excludeAuthors"]).ConfigureAwait(false) ?? [],
    };

    private static int? Year(InputValue years, string name) =>
        years[name] is { IsNullOrAbsent: false } year ? (int)AnalysisCall.Bounded($"years.{name}", year.AsInt64(), 1, LastYear) : null;

    private static string[]? Types(InputValue types)
    {
        if (types.IsNullOrAbsent) return null;
        var items = types.AsList();
        var names = new string[items.Length];
        for (var i = 0; i < names.Length; i++) names[i] = items[i].AsEnum().Name;
        return names;
    }

    private static async ValueTask<NodeId[]?> ListAsync(AnalysisCall call, string name, NodeKind kind, InputValue list)
    {
        if (list.IsNullOrAbsent) return null;
        var texts = InputTexts.Read(list);
        if (texts.Length > AnalysisCall.MaxNodes) throw AnalysisErrors.TooMany(name, texts.Length, AnalysisCall.MaxNodes);
        return await call.NodesAsync(name, kind, texts).ConfigureAwait(false);
    }
}
