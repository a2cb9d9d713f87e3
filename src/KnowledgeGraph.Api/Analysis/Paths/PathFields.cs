using KnowledgeGraph.Analysis.Paths;
using KnowledgeGraph.Analysis.Topologies.Filters;
using KnowledgeGraph.Api.Analysis.Declaring;
using KnowledgeGraph.Api.Analysis.Requests;
using KnowledgeGraph.Api.Analysis.Running;
using KnowledgeGraph.GraphQL.Types;
using KnowledgeGraph.GraphQL.Types.Building;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Api.Analysis.Paths;

/// <summary>The field <c>collaborationPaths</c>: through whom and which papers two people are connected.</summary>
internal static class PathFields
{
    public const int MaxHops = 100;
    public const string AuthorId = "By any id or key, the node's `id`, or a name, which among namesakes takes a word of a title or " +
        "an institution: `Wei Wang (sentiment)`.";

    private const int MaxPaths = 1_000;

    public static void Declare(ObjectTypeBuilder<Root> query) => query
        .Heavy("collaborationPaths", PathTypes.Result, "The best paths from author to author along joint papers, with the papers of " +
            "every step.")
        .Argument("from", "ID!", "The author at the start. " + AuthorId)
        .Argument("to", "ID!", "The author at the end. " + AuthorId)
        .Argument("k", "Int!", $"Paths at most, 1 to {MaxPaths}.", "1")
        .Argument("maxHops", "Int!", $"Longest path, in joint papers, 0 to {MaxHops}.", "20")
        .FilterArgumentsInline()
        .Argument("via", "[ID!]", $"Authors through whom the path must go, in this order; at most {CollaborationQuery.MaxVia}.")
        .Argument("avoid", "[ID!]", "Authors whom the path must not meet.")
        .Argument("avoidPapers", "[ID!]", "Papers that must not make a step.")
        .Argument("strength", PathTypes.StrengthInput, "Look for strong ties rather than few steps. Without it the shortest paths " +
            "come first.")
        .RunsAnalysis<CollaborationPathsFound>(PlanAsync);

    private static async ValueTask<AnalysisPlan<CollaborationPathsFound>> PlanAsync(AnalysisCall call)
    {
        var query = new CollaborationQuery
        {
            From = await call.NodeAsync("from", NodeKind.Author).ConfigureAwait(false),
            To = await call.NodeAsync("to", NodeKind.Author).ConfigureAwait(false),
            Count = call.Int("k", 1, MaxPaths),
            MaxHops = call.Int("maxHops", 0, MaxHops),
            Filter = await call.FilterAsync(call.Argument).ConfigureAwait(false),
            Via = await call.NodesAsync("via", NodeKind.Author, CollaborationQuery.MaxVia).ConfigureAwait(false),
            Avoid =
            [
                .. await call.NodesAsync("avoid", NodeKind.Author).ConfigureAwait(false),
                .. await call.NodesAsync("avoidPapers", NodeKind.Paper).ConfigureAwait(false),
            ],
            Strength = TieStrengthInput.Read(call.Argument("strength")),
        };
        var topology = call.Topology;
        var counts = query.Strength is null && query.Via.Count == 0 && call.Context.Selects("shortestCount");
        var expected = PathPrice.Of(topology, [query.From, query.To, .. query.Via], query.Count);
        return new(query.Strength is null ? "k-shortest-loopless-paths" : "k-strongest-loopless-paths", expected, budget =>
        {
            var found = CollaborationPaths.Find(topology, query, budget);
            if (!counts) return new(new(found.Paths, null), found.Report);
            var ties = CollaborationDistances.Ties(Avoiding(query).Compile(topology), query.From, query.To, query.MaxHops, budget);
            return new(new(found.Paths, ties.Report.IsComplete ? ties.Count : null), ties.Report);
        })
        {
            Variant = counts ? "counted" : "",
            Bytes = static found => found.Paths.Sum(path => 100L + path.Hops.Sum(hop => 80L + (8 * hop.Papers.Count))),
        };
    }

    private static PaperFilter Avoiding(CollaborationQuery query) => query.Filter with
    {
        ExcludedPapers = [.. query.Avoid.Where(node => node.Kind == NodeKind.Paper)],
        ExcludedAuthors = [.. query.Avoid.Where(node => node.Kind == NodeKind.Author)],
    };
}
