using System.Buffers;
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
/// request in process, in turns. Prints the middle of both and of the differences of pairs, and what both took of the processor.
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
    private readonly ArrayBufferWriter<byte> _output = new(1 << 16);

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
        var nodes = LargestComponent(topology);
        var keys = await snapshot.ReadKeysAsync(nodes).ConfigureAwait(false);
        var authors = nodes.Select((node, i) => (node, keys.GetString(i) ?? "")).ToArray();
        var api = ScholarlyApi.Create(store, analysis: new AnalysisService(host, AnalysisOptions.Default with { CacheBytes = 0 }));
        var count = rest.Length > 0 ? int.Parse(rest[0], CultureInfo.InvariantCulture) : 500;
        await new GraphQLOverhead(topology, api, authors, count).PrintAsync().ConfigureAwait(false);
        return 0;
    }

    /// <summary>Authors of different components are told apart at once, which would measure nothing.</summary>
    private static NodeId[] LargestComponent(GraphTopology topology)
    {
        var components = topology.AuthorComponents.ToArray();
        var largest = components.CountBy(component => component).MaxBy(count => count.Value).Key;
        return [.. Enumerable.Range(0, components.Length).Where(author => components[author] == largest).Select(topology.Authors.NodeOf)];
    }

    private async Task PrintAsync()
    {
        Console.WriteLine("| question | algorithm, wall p50 ms | GraphQL | added | algorithm, processor mean ms | GraphQL | added " +
            "|\n|---|--:|--:|--:|--:|--:|--:|");
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
        List<(Cost Algorithm, Cost Request)> costs = [];
        for (var i = -questions / 5; i < questions; i++)
        {
            var (a, b) = (authors[random.Next(authors.Length)], authors[random.Next(authors.Length)]);

            // Whoever comes second finds the caches warm, so the two take turns in coming first.
            Cost direct = default;
            if (i % 2 == 0) direct = await Cost.OfAsync(() => Direct(algorithm, a.Node, b.Node)).ConfigureAwait(false);
            var request = await Cost.OfAsync(() => AskAsync(text, a.Key, b.Key)).ConfigureAwait(false);
            if (i % 2 != 0) direct = await Cost.OfAsync(() => Direct(algorithm, a.Node, b.Node)).ConfigureAwait(false);
            if (i >= 0) costs.Add((direct, request));
        }

        var answer = Encoding.UTF8.GetString(_output.WrittenSpan);
        if (answer.Contains("\"errors\"", StringComparison.Ordinal)) throw new InvalidOperationException(answer);
        var (own, whole) = (Middle(costs.Select(cost => cost.Algorithm.Wall)), Middle(costs.Select(cost => cost.Request.Wall)));
        var added = Middle(costs.Select(cost => cost.Request.Wall - cost.Algorithm.Wall));
        var (ownTime, wholeTime) = (costs.Average(cost => cost.Algorithm.Processor), costs.Average(cost => cost.Request.Processor));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"| {name} | {own:F3} | {whole:F3} | {added:F3} | {ownTime:F3} | {wholeTime:F3} | " +
                $"{wholeTime - ownTime:F3} |"));
    }

    private static Task Direct(Action<NodeId, NodeId> algorithm, NodeId from, NodeId to)
    {
        algorithm(from, to);
        return Task.CompletedTask;
    }

    private async Task AskAsync(byte[] text, string from, string to)
    {
        _output.ResetWrittenCount();
        var variables = Encoding.UTF8.GetBytes($$"""{"a":"{{from}}","b":"{{to}}"}""");
        using var state = await api.OpenRequestAsync(mayWrite: false).ConfigureAwait(false);
        await api.Executor.ExecuteAsync(new GraphQLRequest { Query = text, Variables = variables, State = state },
            _output).ConfigureAwait(false);
    }

    private double Middle(IEnumerable<double> values) => values.Order().ElementAt(questions / 2);
}
