using KnowledgeGraph.Analysis.Communities;
using KnowledgeGraph.Analysis.Communities.Labels;
using KnowledgeGraph.Analysis.Communities.Stability;
using KnowledgeGraph.Api.Analysis.Declaring;
using KnowledgeGraph.Api.Analysis.Running;
using KnowledgeGraph.Api.Connections;
using KnowledgeGraph.GraphQL.Execution.Columns;
using KnowledgeGraph.GraphQL.Execution.Resolving;
using KnowledgeGraph.GraphQL.Relay;
using KnowledgeGraph.GraphQL.Types.Building;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Api.Analysis.Communities;

/// <summary>The types below <c>communities</c>.</summary>
internal static class CommunityTypes
{
    public const string Result = "Communities";
    public const string GraphEnum = "CommunityGraph";
    public const string MethodEnum = "CommunityMethod";
    public const string ObjectiveEnum = "CommunityObjective";
    public const string LabelPropagation = "LABEL_PROPAGATION";

    private const string Community = "Community";
    private const string Member = "CommunityMember";
    private const string Level = "CommunityLevel";
    private const string Stability = "CommunityStability";
    private const string Term = "CommunityTerm";

    private static readonly PageLimits Limits = new(10, 1_000);

    public static void Declare(SchemaBuilder schema)
    {
        CommunityEnums.Declare(schema);
        DeclareResult(schema);
        DeclareCommunity(schema);
        schema.Connection<CommunityRow>(Community, Community);
        schema.Connection<MemberRow>(Member, Member);
        HistoryTypes.Declare(schema);
    }

    private static void DeclareResult(SchemaBuilder schema)
    {
        schema.HeavyResult<CommunitiesFound>(Result, "A division of a graph into communities, largest first.", type =>
        {
            type.ConnectionField<AnalysisAnswer<CommunitiesFound>, CommunityRow>("communities", Community, Limits, (context, page,
                answers) =>
                    ListPages.Of(page, [.. RowFields.Each(answers, answer => RowsOf(answer.Value, context))]))
                .Description("The communities of at least `minSize` members, largest first.")
                .Argument("level", "Int", "A level of the hierarchy, from 1 for the finest; the result proper, the coarsest, if left out.");
            type.Int("count", "Communities of at least `minSize` members.", answer => answer.Value.CountOf(answer.Value.Levels.Count - 1))
                .Float("modularity", "More weight inside communities than chance would have, at resolution 1; at most 1.", answer =>
                    answer.Value.Modularity)
                .Float("quality", "By the objective and resolution asked for.", answer => answer.Value.Quality)
                .List("levels", Level, "The hierarchy, finest first: each level's communities are unions of those before.", answer =>
                    LevelRow.Of(answer.Value));
            type.Field("stability", Stability).Description("How far the communities depend on the seed; null unless `stabilityRuns` " +
                "asked for it.")
                .Resolve((_, rows) => new ObjectColumn<StabilityResult?>(RowFields.Each(rows, answer => answer.Value.Stability)));
        });
        schema.Object<LevelRow>(Level, type => type
            .Description("A level of the hierarchy.")
            .Int("level", "From 1 for the finest.", level => level.Level)
            .Int("count", "Communities of at least `minSize` members.", level => level.Count));
        schema.Object<StabilityResult>(Stability, type => type
            .Description("Whether communities are a finding or an accident of the seed.")
            .Floats("qualities", "Quality of each run, in the order of seeds.", stability => stability.Qualities)
            .Float("normalisedMutualInformation", "Mean over pairs of runs; 1 when all agree.", stability =>
                stability.NormalisedMutualInformation)
            .Float("adjustedRandIndex", "Mean over pairs of runs; 1 when all agree, about 0 when they agree by chance alone.", stability =>
                stability.AdjustedRandIndex));
    }

    private static void DeclareCommunity(SchemaBuilder schema)
    {
        schema.Object<CommunityRow>(Community, type =>
        {
            type.Description("A group of nodes that belong together.")
                .Int("number", "Its place by falling size, from 0; names it within this answer.", community => community.Number)
                .Int("size", "Members.", community => community.Size)
                .IntOrNull("parent", "Number of the community of the next coarser level that it is part of; null at the top.",
                    community => community.Parent)
                .FloatOrNull("recovery", "How well runs with other seeds find it again, 0 to 1; below about 0.6 it should not be " +
                    "believed. Null " +
                    "unless `stabilityRuns` asked for it.", community => community.Recovery);
            type.Field("labels", $"[{Term}!]!")
                .Description("Topics and title words that set it apart from the rest, most telling first; of graphs of more than " +
                    $"{LabelReader.MaxTitles} papers the titles of so many, spread evenly.")
                .Weight(10)
                .ResolveAsync(LabelsAsync);
            type.ConnectionField<CommunityRow, MemberRow>("members", Member, Limits, (_, page, communities) =>
                    ListPages.Of(page, [.. RowFields.Each(communities, MembersOf)]))
                .Description("The members; those who represent the community best, by the weight of their links inside, first.");
        });
        schema.Object<MemberRow>(Member, type => type
            .Description("A member of a community.")
            .NodeOfAnyKind("node", "Who or what.", member => member.Node)
            .Float("internalStrength", "Weight of its links to other members.", member => member.Role.InternalStrength)
            .Float("zScore", "Internal strength in standard deviations above the community's mean.", member => member.Role.ZScore)
            .Float("participation", "How evenly its links go to different communities: 0 when all stay in one, towards 1 when spread " +
                "over many.",
                member => member.Role.Participation));
        schema.Object<CommunityTerm>(Term, type => type
            .Description("A term that sets a community apart (Monroe, Colaresi and Quinn 2008).")
            .Text("term", "A topic's name, or a word or pair of words of titles.", term => term.Name)
            .Int("count", "Occurrences in the community.", term => term.Count)
            .Int("elsewhere", "Occurrences in all the rest.", term => term.Elsewhere)
            .Float("score", "Standard score of the log-odds ratio: above 2 or so the difference is hardly chance.", term => term.Score));
    }

    private static IReadOnlyList<CommunityRow> RowsOf(CommunitiesFound found, FieldContext context)
    {
        var top = found.Levels.Count;
        var level = SizeArguments.Read(context, "level") ?? top;
        if (level < 1 || level > top) throw AnalysisErrors.OutOfRange("level", level, 1, top);
        return [.. Enumerable.Range(0, found.CountOf(level - 1)).Select(number => new CommunityRow(found, level - 1, number))];
    }

    private static IReadOnlyList<MemberRow> MembersOf(CommunityRow community) =>
        [.. community.Roles().Select(role => new MemberRow(community.Found.Search.Source.Vertices.NodeOf(role.Vertex), role))];

    /// <summary>Rows of one level of a response may stem from several aliases; each result is labelled once.</summary>
    private static async ValueTask<FieldColumn> LabelsAsync(FieldContext context, ReadOnlyMemory<CommunityRow> communities)
    {
        var request = context.GetState<ApiRequest>();
        try
        {
            foreach (var (found, level) in communities.ToArray().Select(row => (row.Found, row.Level)).Distinct())
            {
                if (found.LabelsOf(level) is not null) continue;
                var lease = await request.Analysis.LeaseAsync(request.SnapshotIfAny?.Version,
                    context.CancellationToken).ConfigureAwait(false);
                found.Keep(level, await LabelReader.ReadAsync(found, found.Levels[level], lease.Snapshot,
                    context.CancellationToken).ConfigureAwait(false));
            }
        }
        catch (StoreException fault) when (ApiErrors.Of(fault) is { } error)
        {
            throw error;
        }

        return RowFields.Lists(communities.Span, row => row.Found.LabelsOf(row.Level)?.Terms[row.Number] ?? []);
    }
}
