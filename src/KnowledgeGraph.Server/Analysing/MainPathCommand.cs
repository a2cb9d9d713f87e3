using System.CommandLine;
using KnowledgeGraph.Analysis.CitationFlow.MainPaths;
using KnowledgeGraph.Api.Naming;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Server.Analysing;

/// <summary><c>kg main-path</c>: the line along which knowledge flowed through citations.</summary>
internal static class MainPathCommand
{
    public static Command Create()
    {
        var search = new Option<string>("--search") { Description = "local, global or key-route.", DefaultValueFactory = _ => "global" };
        search.AcceptOnlyFromAmong("local", "global", "key-route");
        var routes = new Option<int>("--key-routes") { Description = "Heaviest citations to lead a path through.", DefaultValueFactory = _ => 10 };
        var topics = new Option<string[]>("--topic") { Description = "Only papers on this topic (name, key or any id); several mean any of them." };
        var command = new Command("main-path", "Find the main path of citations, weighed by search path counts.") { search, routes, topics };
        return AnalysisCommand.Complete(command, async run =>
        {
            var filter = run.Filter;
            if (run.Arguments.GetValue(topics) is { Length: > 0 } names)
            {
                var finder = new NamedNodeFinder(run.Session.Snapshot, NodeKind.Topic);
                filter = filter with { Topics = await finder.FindAllAsync(names, run.Cancellation) };
            }

            var options = new MainPathOptions
            {
                Search = SearchOf(run.Arguments.GetValue(search)),
                KeyRoutes = Math.Clamp(run.Arguments.GetValue(routes), 1, 1000),
            };
            var result = MainPathAlgorithm.Run(filter.Compile(run.Session.Topology), options, run.Budget);
            await PrintAsync(run, result);
            return result.Report;
        });
    }

    private static MainPathSearch SearchOf(string? name) => name switch
    {
        "local" => MainPathSearch.Local,
        "key-route" => MainPathSearch.KeyRoute,
        _ => MainPathSearch.Global,
    };

    private static async Task PrintAsync(AnalysisRun run, MainPathResult result)
    {
        var papers = run.Session.Topology.Papers;
        var labels = await NodeLabels.ReadAsync(
            run.Session.Snapshot, result.Vertices.SelectMany(station => station.Papers).Select(papers.NodeOf), run.Cancellation);
        PaperView[][] stations = [.. result.Vertices.Select(
            station => station.Papers.Select(paper => PaperView.Of(labels[papers.NodeOf(paper)])).ToArray())];
        var view = new
        {
            stations,
            edges = result.Edges.Select(edge => new { from = edge.From, to = edge.To, weight = edge.Weight }),
            papers = result.Papers,
            citations = result.Citations,
            dropped = result.Dropped.Count,
            complete = result.Report.IsComplete,
            version = run.Session.Topology.Version,
        };
        run.Output.Text(view, Lines(result, stations));
    }

    private static IEnumerable<string> Lines(MainPathResult result, PaperView[][] stations)
    {
        yield return $"{result.Papers:N0} papers, {result.Citations:N0} citations, {result.Dropped.Count:N0} left out to break circles";
        foreach (var station in stations)
            yield return string.Join(" + ", station.Select(paper => $"{paper.Year?.ToString() ?? "    "}  {paper.Title}"));
    }
}
