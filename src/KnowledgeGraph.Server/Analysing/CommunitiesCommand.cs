using System.CommandLine;
using KnowledgeGraph.Analysis.Budgets;
using KnowledgeGraph.Analysis.Communities;
using KnowledgeGraph.Analysis.Communities.Graphs;
using KnowledgeGraph.Analysis.Communities.Leiden;
using KnowledgeGraph.Analysis.Topologies;
using KnowledgeGraph.Analysis.Topologies.Filters;
using KnowledgeGraph.Analysis.Topologies.Projections;
using KnowledgeGraph.Api.Naming;

namespace KnowledgeGraph.Server.Analysing;

/// <summary><c>kg communities</c>: groups of people, papers or topics that belong together.</summary>
internal static class CommunitiesCommand
{
    private const int Shown = 20;
    private const int NamedMembers = 5;

    public static Command Create()
    {
        var graph = new Option<string>("--graph")
        {
            Description = "What is grouped: authors by joint papers (coauthor), papers by citations (citation) "
                + "or common references (coupling), topics by common papers (topic).",
            DefaultValueFactory = _ => "coauthor",
        };
        graph.AcceptOnlyFromAmong("coauthor", "citation", "coupling", "topic");
        var objective = new Option<string>("--objective") { Description = "modularity or cpm.", DefaultValueFactory = _ => "modularity" };
        objective.AcceptOnlyFromAmong("modularity", "cpm");
        var resolution = new Option<double>("--resolution") { Description = "Higher gives smaller communities.", DefaultValueFactory = _ => 1 };
        var seed = new Option<ulong>("--seed") { Description = "Equal seeds give equal communities.", DefaultValueFactory = _ => 1 };
        var members = new Option<bool>("--members") { Description = "Print every member, not only the number." };
        var command = new Command("communities", "Find communities by the Leiden algorithm.") { graph, objective, resolution, seed, members };
        return AnalysisCommand.Complete(command, async run =>
        {
            var arguments = run.Arguments;
            var name = arguments.GetValue(graph) ?? "coauthor";
            var (edges, vertices) = Project(name, run.Filter.Compile(run.Session.Topology), run.Budget);
            if (edges is null) return run.Budget.Report;
            var options = new LeidenOptions
            {
                Objective = arguments.GetValue(objective) == "cpm" ? CommunityObjective.ConstantPotts : CommunityObjective.Modularity,
                Resolution = arguments.GetValue(resolution),
                Seed = arguments.GetValue(seed),
            };
            var result = LeidenAlgorithm.Run(edges, options, run.Budget);
            await PrintAsync(run, name, edges, vertices, result, arguments.GetValue(members));
            return result.Report;
        });
    }

    /// <summary>The graph, null when the budget ran out, and what its vertices are.</summary>
    private static (WeightedAdjacency? Edges, VertexIndex Vertices) Project(string name, PaperScope scope, RunBudget budget) => name switch
    {
        "citation" => (CommunityGraphs.Citation(scope), scope.Topology.Papers),
        "coupling" => (CommunityGraphs.Coupling(scope, budget: budget).Graph, scope.Topology.Papers),
        "topic" => (CommunityGraphs.Topics(scope, budget: budget).Graph, scope.Topology.Topics),
        _ => (CoauthorshipProjection.Build(scope, budget: budget), scope.Topology.Authors),
    };

    private static async Task PrintAsync(
        AnalysisRun run, string graph, WeightedAdjacency edges, VertexIndex vertices, LeidenResult result, bool withMembers)
    {
        var partition = result.Communities;
        var groups = Enumerable.Range(0, partition.CommunityCount).Where(community => partition.Size(community) > 1).ToArray();
        var named = groups.Take(withMembers ? groups.Length : Shown)
            .Select(community => (
                Size: partition.Size(community),
                Members: Leading(edges, partition, community, withMembers).Select(vertices.NodeOf).ToArray()))
            .ToArray();
        var labels = await NodeLabels.ReadAsync(run.Session.Snapshot, named.SelectMany(group => group.Members), run.Cancellation);
        CommunityView[] views = [.. named.Select(group => new CommunityView(
            group.Size, [.. group.Members.Select(member => AuthorView.Of(labels[member]))]))];
        var modularity = CommunityQuality.Modularity(edges, partition);
        var view = new
        {
            graph,
            communities = partition.CommunityCount,
            ofOne = partition.CommunityCount - groups.Length,
            modularity,
            quality = result.Quality,
            seed = result.Options.Seed,
            levels = result.LevelCount,
            complete = result.Report.IsComplete,
            version = run.Session.Topology.Version,
            largest = withMembers ? null : views,
            members = withMembers ? views : null,
        };
        run.Output.Text(view, Lines(views, partition.CommunityCount, groups.Length, modularity));
    }

    /// <summary>Members with the most ties inside the graph first; all of them in the order of the store when all are wanted.</summary>
    private static IEnumerable<int> Leading(WeightedAdjacency edges, Partition partition, int community, bool all)
    {
        var members = partition.Members(community).ToArray();
        return all ? members : members.OrderByDescending(vertex => edges.Rows.Degree(vertex)).ThenBy(vertex => vertex).Take(NamedMembers);
    }

    private static IEnumerable<string> Lines(CommunityView[] views, int count, int groups, double modularity)
    {
        yield return $"{count:N0} communities, {count - groups:N0} of one member; modularity {modularity:F4}";
        foreach (var view in views) yield return $"{view.Size,8:N0}  {string.Join("; ", view.Members.Select(member => member.Name))}";
    }
}
