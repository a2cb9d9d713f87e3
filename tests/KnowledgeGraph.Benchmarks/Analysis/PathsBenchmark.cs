using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using KnowledgeGraph.Analysis.Budgets;
using KnowledgeGraph.Analysis.Paths;
using KnowledgeGraph.Analysis.People.Suggestions;
using KnowledgeGraph.Analysis.Ranking.PageRanks;
using KnowledgeGraph.Analysis.Tests.Anthology;
using KnowledgeGraph.Analysis.Topologies;
using KnowledgeGraph.Analysis.Topologies.Filters;
using KnowledgeGraph.Analysis.Topologies.Projections;
using KnowledgeGraph.Analysis.Traversal;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Benchmarks.Analysis;

/// <summary>
/// How long do distances, paths, whole-graph searches and PageRank take, beside igraph on the same graph and pairs? Prints a table.
/// </summary>
internal sealed class PathsBenchmark
{
    private const int MaxHops = 10;
    private static readonly PaperFilter Years = new() { FirstYear = 2005, LastYear = 2019 };

    private readonly GraphTopology _topology;
    private readonly PaperScope _everything;
    private readonly (int From, int To)[] _pairs;
    private readonly string _python;
    private readonly int _references;
    private readonly int _centre;

    private PathsBenchmark(GraphTopology topology, string python, int queries, int references)
    {
        (_topology, _python, _references) = (topology, python, references);
        _everything = new PaperFilter().Compile(topology);
        _centre = Enumerable.Range(0, topology.Authors.Count).MaxBy(topology.AuthorPapers.Degree);
        var random = new Random(1);
        var authors = Component(topology);
        _pairs = [.. Enumerable.Range(0, queries).Select(_ => (Pick(), Pick()))];

        int Pick() => authors[random.Next(authors.Length)];
    }

    /// <summary>
    /// Arguments: a number of papers to generate or the folder of the ACL Anthology, the python that has igraph, the number of queries,
    /// how many of them igraph gets (0 to leave it out), the percentage of authors of generated teams that cross communities, and which
    /// questions to ask: some of distance, ties, ten, via, strongest, suggest, search and pagerank, with commas between; all when left out.
    /// </summary>
    public static int Run(string[] args)
    {
        var topology = int.TryParse(args[0], out var papers)
            ? GeneratedTopology.Create(papers, 1, Number(4, 5) / 100.0)
            : Anthology(args[0]);
        var benchmark = new PathsBenchmark(topology, args.ElementAtOrDefault(1) ?? "python3", Number(2, 2000), Number(3, 20));
        benchmark.PrintSize();
        string[] all = ["distance", "ties", "ten", "via", "strongest", "suggest", "search", "pagerank"];
        var questions = args.ElementAtOrDefault(5)?.Split(',') ?? all;
        if (questions.Except(all).Any()) throw new ArgumentException($"Questions are {string.Join(", ", all)}.", nameof(args));
        benchmark.PrintPaths(questions);
        if (questions.Contains("pagerank")) benchmark.PrintPageRank();
        return 0;

        int Number(int place, int otherwise) => args.Length > place ? int.Parse(args[place], CultureInfo.InvariantCulture) : otherwise;
    }

    private static GraphTopology Anthology(string folder) =>
        AnthologyGraph.Read(Path.Combine(folder, "anthology-xml.tar.xz"), Path.Combine(folder, "citations.tsv")).Topology;

    /// <summary>The largest component of co-authors: pairs without any path are told at once and would say nothing.</summary>
    private static int[] Component(GraphTopology topology)
    {
        var teams = topology.PaperAuthors;
        var first = Enumerable.Range(0, topology.Papers.Count).Where(paper => teams.Degree(paper) > 1).ToArray();
        var sources = first.SelectMany(paper => Enumerable.Repeat(teams.Neighbours(paper)[0], teams.Degree(paper) - 1)).ToArray();
        var targets = first.SelectMany(paper => teams.Neighbours(paper)[1..].ToArray()).ToArray();
        var rows = Adjacency.FromEdges(topology.Authors.Count, topology.Authors.Count, sources, targets);
        var labels = ConnectedComponents.Labels(rows) ?? throw new InvalidOperationException("No budget was set.");
        var largest = labels.CountBy(label => label).MaxBy(pair => pair.Value).Key;
        return [.. Enumerable.Range(0, labels.Length).Where(author => labels[author] == largest)];
    }

    private static NodeId Author(int vertex) => new(NodeKind.Author, vertex);

    private void PrintSize()
    {
        var size = _topology.Size;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{_topology.Papers.Count:N0} papers, {_topology.Authors.Count:N0} authors, {size.DirectedEdges:N0} directed edges, "
            + $"{size.BytesPerDirectedEdge:F2} bytes each and {size.AttributeBytes / 1e6:F1} MB of attributes."));
        Console.WriteLine();
        Console.WriteLine("| question | runs | wall p50 | wall p99 | processor p50 | processor p99 | igraph, processor | factor |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|");
    }

    private void PrintPaths(string[] questions)
    {
        var needsIgraph = questions.Contains("distance") || questions.Contains("search");
        var (distance, search) = needsIgraph ? AskIgraph() : default;
        if (questions.Contains("distance")) Row("distance of two authors", Latencies.Of(_pairs, pair => Distance(pair)), distance);
        if (questions.Contains("ties")) Row("all shortest paths, counted", Latencies.Of(_pairs, Ties), null);
        if (questions.Contains("ten")) PrintFiltered("ten paths, 10 hops, 15 years", 500, null);
        if (questions.Contains("via")) Row("ten paths through a third author, 10 hops, 15 years", Latencies.Of(Triples(), Through), null);
        if (questions.Contains("strongest")) PrintFiltered("three strongest paths, 10 hops, 15 years", 200, new());
        if (questions.Contains("suggest"))
            Row("suggestions for one author", Latencies.Of(_pairs[..Math.Min(1000, _pairs.Length)], Suggest), null);
        if (!questions.Contains("search")) return;
        foreach (var threads in (int[])[1, 2])
            Whole($"all distances from the author with most papers, {threads} thread(s)", search, () => Histogram(threads));
    }

    /// <summary>Random pairs, and those of them who have a path under the filter: the others are told soon and lower the median.</summary>
    private void PrintFiltered(string question, int count, TieStrength? strength)
    {
        var scope = Years.Compile(_topology);
        var pairs = _pairs[..Math.Min(count, _pairs.Length)];
        Row(question, Latencies.Of(pairs, pair => Paths(pair, strength)), null);
        var connected = Array.FindAll(
            pairs, pair => CollaborationDistances.Between(scope, Author(pair.From), Author(pair.To), MaxHops).Hops is not null);
        Row($"{question}, where there is one", Latencies.Of(connected, pair => Paths(pair, strength)), null);
    }

    /// <summary>Median milliseconds of a distance, and best seconds of a whole search; checks that the distances agree.</summary>
    private (double? Distance, double? Search) AskIgraph()
    {
        if (_references == 0) return default;
        var folder = Directory.CreateTempSubdirectory("igraph-").FullName;
        var asked = _pairs[.._references];
        var igraph = new IgraphRun(_python, folder).Collaborations(_topology, asked, _centre);
        Directory.Delete(folder, true);
        Check(asked, igraph.GetProperty("distances"));
        var times = igraph.GetProperty("times").EnumerateArray()
            .Select(time => 1000 * time.GetProperty("processor").GetDouble()).Order().ToArray();
        var searches = igraph.GetProperty("search").EnumerateArray();
        return (times[times.Length / 2], searches.Min(time => time.GetProperty("processor").GetDouble()));
    }

    private void PrintPageRank()
    {
        var result = PageRank.Compute(_topology.References, _topology.CitedBy, new() { Threads = 1 });
        var (reference, worst) = _references == 0 ? default : AskPageRank(result.Scores);
        foreach (var threads in (int[])[1, 2])
        {
            var options = new PageRankOptions { Threads = threads };
            Whole(
                $"PageRank of papers, {threads} thread(s)",
                reference,
                () => PageRank.Compute(_topology.References, _topology.CitedBy, options));
        }

        Console.WriteLine();
        Console.WriteLine($"PageRank: {result.Sweeps} sweeps; largest relative difference to igraph among 1000 papers {worst:E1}.");
    }

    /// <summary>Seconds of processor time, and the largest relative difference to our scores.</summary>
    private (double? Seconds, double Worst) AskPageRank(double[] scores)
    {
        var folder = Directory.CreateTempSubdirectory("igraph-").FullName;
        var igraph = new IgraphRun(_python, folder).Citations(_topology);
        Directory.Delete(folder, true);
        var expected = igraph.GetProperty("first").EnumerateArray().Select(score => score.GetDouble());
        var worst = expected.Select((score, i) => Math.Abs(score - scores[i]) / score).Max();
        return (igraph.GetProperty("pagerank").GetProperty("processor").GetDouble(), worst);
    }

    private int? Distance((int From, int To) pair) => CollaborationDistances.Between(_everything, Author(pair.From), Author(pair.To)).Hops;

    private void Ties((int From, int To) pair) => CollaborationDistances.Ties(_everything, Author(pair.From), Author(pair.To));

    private void Paths((int From, int To) pair, TieStrength? strength)
    {
        var query = new CollaborationQuery
        {
            From = Author(pair.From),
            To = Author(pair.To),
            Count = strength is null ? 10 : 3,
            MaxHops = MaxHops,
            Filter = Years,
            Strength = strength,
        };
        CollaborationPaths.Find(_topology, query);
    }

    /// <summary>Random pairs with the first author of the next pair between them.</summary>
    private (int From, int Via, int To)[] Triples() =>
        [.. _pairs.Zip(_pairs.Skip(1), (pair, next) => (pair.From, next.From, pair.To)).Take(300)];

    private void Through((int From, int Via, int To) triple) => CollaborationPaths.Find(_topology, new CollaborationQuery
    {
        From = Author(triple.From),
        Via = [Author(triple.Via)],
        To = Author(triple.To),
        Count = 10,
        MaxHops = MaxHops,
        Filter = Years,
    });

    private void Suggest((int From, int To) pair) => CollaboratorSuggestions.Run(_everything, Author(pair.From));

    private void Histogram(int threads) => DistanceHistogram.From(_everything, Author(_centre), threads: threads);

    private void Check((int From, int To)[] asked, JsonElement distances)
    {
        var expected = distances.EnumerateArray().Select(distance => distance.GetInt32());
        if (!expected.SequenceEqual(asked.Select(pair => Distance(pair) ?? -1)))
            throw new InvalidOperationException("igraph finds other distances.");
    }

    private static void Row(string question, Latencies own, double? reference) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"| {question} | {own.Count} | {own.Wall(0.5):F3} ms | {own.Wall(0.99):F2} ms | {own.Processor(0.5):F3} ms | "
        + $"{own.Processor(0.99):F2} ms | {(reference is null ? "" : $"{reference:F1} ms")} | "
        + $"{(reference is null ? "" : $"{reference / own.Processor(0.5):F0}")} |"));

    private static void Whole(string question, double? reference, Action run)
    {
        // Short runs are repeated until the compiler has seen them often enough.
        var (best, spent, runs) = (double.MaxValue, double.MaxValue, 0);
        for (var begun = Stopwatch.GetTimestamp(); runs < 3 || (runs < 100 && Stopwatch.GetElapsedTime(begun).TotalSeconds < 5); runs++)
        {
            var (start, before) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
            run();
            best = Math.Min(best, Stopwatch.GetElapsedTime(start).TotalSeconds);
            spent = Math.Min(spent, (Environment.CpuUsage.TotalTime - before).TotalSeconds);
        }

        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {question} | best of {runs} | {best:F4} s | | {spent:F4} s | | {reference:F4} s | {reference / spent:F1} |"));
    }
}
