using System.CommandLine;
using KnowledgeGraph.Analysis.Topologies;
using KnowledgeGraph.Analysis.Topologies.Hosting;
using KnowledgeGraph.Server.Analysing;
using KnowledgeGraph.Server.Output;

namespace KnowledgeGraph.Server.Commands;

/// <summary><c>kg stats</c>: what is in a graph, and what its topology costs.</summary>
internal static class StatsCommand
{
    public static Command Create()
    {
        var data = SharedOptions.Store();
        var json = SharedOptions.Json();
        var topology = new Option<bool>("--topology")
        {
            Description = "Make the topology for paths and communities if it is not there yet, to tell what it costs.",
        };
        var command = new Command("stats", "Count the nodes and relations of a graph.") { data, json, topology };
        command.SetAction((result, cancellation) =>
        {
            var output = CommandOutput.Create(result.GetValue(json));
            return CommandRunner.RunAsync(
                output, () => RunAsync(output, result.GetValue(data) ?? "data", result.GetValue(topology), cancellation));
        });
        return command;
    }

    private static async Task<int> RunAsync(CommandOutput output, string place, bool makesTopology, CancellationToken cancellation)
    {
        GraphCountsView counts;
        await using (var store = StoreFactory.OpenForReading(place, output.Message))
            counts = await GraphCountsView.ReadAsync(store, cancellation);
        var size = makesTopology ? await MakeAsync(place, output, cancellation) : SavedSize(place, counts.Version);
        var view = counts with { Topology = size is { } known ? TopologySizeView.Of(known) : null };
        output.Result(view, view.Rows());
        return ExitCode.Done;
    }

    private static async Task<TopologySize?> MakeAsync(string place, CommandOutput output, CancellationToken cancellation)
    {
        await using var session = await AnalysisSession.OpenAsync(place, output.Message, cancellation);
        return session.Topology.Size;
    }

    private static TopologySize? SavedSize(string place, long version) =>
        StoreFactory.IsAddress(place) ? null : SavedTopology.SizeOf(Path.Combine(place, AnalysisSession.TopologyFile), version);
}
