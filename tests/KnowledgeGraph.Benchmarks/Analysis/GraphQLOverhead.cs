using System.Buffers;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using KnowledgeGraph.Analysis.Paths;
using KnowledgeGraph.Analysis.People.Suggestions;
using KnowledgeGraph.Analysis.Topologies;
using KnowledgeGraph.Analysis.Topologies.Filters;
using KnowledgeGraph.Analysis.Topologies.Hosting;
using KnowledgeGraph.Api;
using KnowledgeGraph.Api.Analysis;
using KnowledgeGraph.GraphQL.Execution;
using KnowledgeGraph.Model;
using KnowledgeGraph.Storage.Embedded;

namespace KnowledgeGraph.Benchmarks.Analysis;

/// <summary>
/// What does GraphQL add to the algorithms? The same questions, no two alike so that no cache answers, once to the algorithm and once as a
/// request in process, in turns. Prints the middle of both and of the differences of pairs.
/// </summary>
internal sealed class GraphQLOverhead(GraphTopology topology, ScholarlyApi api, (NodeId Node, string Key)[] authors, int questions)
{
    private const string Distance = "query Q($a: ID!, $b: ID!) { collaborationDistance(from: $a, to: [$b]) { hops complete } }";
    private const string Paths = "query Q($a: ID!, $b: ID!) { collaborationPaths(from: $a, to: $b, k: 10, maxHops: 8) { paths { " +
        "length cost } } }";
    private const string Evidence = """
        query Q($a: ID!, $b: ID!) { collaborationPaths(from: $a, to: $b, k: 10, maxHops: 8) {
          paths { authors { key name } hops { papers { key title year } } } } }
        """;

    private const string Suggestions = "query Q($a: ID!) { suggestedCollaborators(for: $a) { suggestions { score distance } } }";

    private readonly PaperScope _everything = new PaperFilter().Compile(topology);

    /// <param name="arguments">A data folder and the number of questions.</param>
    public static async Task<int> RunAsync(string[] arguments)
    {
        if (arguments is not [var data, .. var rest])
        {
            await Console.Error.WriteLineAsync("usage: benchmarks graph-api DATA [QUESTIONS]").ConfigureAwait(false);
            return 2;
        }

        await using var store = EmbeddedGraphStore.Open(data, new EmbeddedStoreOptions { ReadOnly = true });
        await using var host = new TopologyHost(store);
        var topology = await host.GetAsync().ConfigureAwait(false);
        using var snapshot = await store.OpenSnapshotAsync().ConfigureAwait(false);
        var nodes = Enumerable.Range(0, topology.Authors.Count).Select(topology.Authors.NodeOf).ToArray();
        var keys = await snapshot.ReadKeysAsync(nodes).ConfigureAwait(false);
        var authors = nodes.Select((node, i) => (node, keys.GetString(i) ?? "")).ToArray();
        var api = ScholarlyApi.Create(store, analysis: new AnalysisService(host, AnalysisOptions.Default with { CacheBytes = 0 }));
        var count = rest.Length > 0 ? int.Parse(rest[0], CultureInfo.InvariantCulture) : 500;
        await new GraphQLOverhead(topology, api, authors, count).PrintAsync().ConfigureAwait(false);
        return 0;
    }

    private async Task PrintAsync()
    {
        Console.WriteLine("| question | algorithm p50 ms | GraphQL p50 ms | added p50 ms | added p90 ms |\n|---|--:|--:|--:|--:|");
        await MeasureAsync("distance", Distance, (from, to) => CollaborationDistances.Between(_everything, from, to,
            20)).ConfigureAwait(false);
        await MeasureAsync("ten paths, at most 8 steps", Paths, FindPaths).ConfigureAwait(false);
        await MeasureAsync("the same with names and titles of all evidence", Evidence, FindPaths).ConfigureAwait(false);
        await MeasureAsync("suggestions", Suggestions, (from, _) => CollaboratorSuggestions.Run(_everything, from, new() { Count = 10 }))
            .ConfigureAwait(false);
    }

    private void FindPaths(NodeId from, NodeId to) =>
        CollaborationPaths.Find(topology, new CollaborationQuery { From = from, To = to, Count = 10, MaxHops = 8 });

    private async Task MeasureAsync(string name, string query, Action<NodeId, NodeId> algorithm)
    {
        var random = new Random(7);
        var text = Encoding.UTF8.GetBytes(query);
        ArrayBufferWriter<byte> output = new(1 << 16);
        List<(double Algorithm, double Request)> times = [];
        for (var i = -questions / 5; i < questions; i++)
        {
            var (a, b) = (authors[random.Next(authors.Length)], authors[random.Next(authors.Length)]);
            var start = Stopwatch.GetTimestamp();
            algorithm(a.Node, b.Node);
            var direct = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            output.ResetWrittenCount();
            var variables = Encoding.UTF8.GetBytes($$"""{"a":"{{a.Key}}","b":"{{b.Key}}"}""");
            start = Stopwatch.GetTimestamp();
            using (var state = await api.OpenRequestAsync(mayWrite: false).ConfigureAwait(false))
            {
                await api.Executor.ExecuteAsync(new GraphQLRequest { Query = text, Variables = variables, State = state }, output)
                    .ConfigureAwait(false);
            }

            if (i >= 0) times.Add((direct, Stopwatch.GetElapsedTime(start).TotalMilliseconds));
        }

        if (Encoding.UTF8.GetString(output.WrittenSpan).Contains("\"errors\"", StringComparison.Ordinal))
            throw new InvalidOperationException(Encoding.UTF8.GetString(output.WrittenSpan));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name} | {At(times.Select(time => time.Algorithm), 0.5):F3} | " +
            $"{At(times.Select(time => time.Request), 0.5):F3} | {At(times.Select(time => time.Request - time.Algorithm), 0.5):F3} | " +
            $"{At(times.Select(time => time.Request - time.Algorithm), 0.9):F3} |"));
    }

    private static double At(IEnumerable<double> values, double share)
    {
        double[] sorted = [.. values.Order()];
        return sorted[Math.Min(sorted.Length - 1, (int)(share * sorted.Length))];
    }
}
