using System.Diagnostics;
using KnowledgeGraph.Analysis.Communities.Graphs;
using KnowledgeGraph.Analysis.Communities.Leiden;
using KnowledgeGraph.Analysis.Tests.Anthology;
using KnowledgeGraph.Analysis.Topologies;
using KnowledgeGraph.Analysis.Topologies.Filters;
using KnowledgeGraph.Analysis.Topologies.Projections;

namespace KnowledgeGraph.Benchmarks.Analysis;

/// <summary>
/// Is Leiden three times as fast as igraph's C core at no lower quality? Both take two passes with modularity over the co-authorship and
/// the citation graph of the ACL Anthology, ten seeds, in turns of one seed so that a busy machine slows both alike. Time is processor
/// time of the algorithm alone, graph in memory; beside it wall time with all threads.
/// </summary>
internal static class LeidenBenchmark
{
    private const int Seeds = 10;

    public static int Run(string[] arguments)
    {
        if (arguments is not [var folder, .. var rest])
        {
            Console.Error.WriteLine("usage: benchmarks leiden FOLDER-OF-ANTHOLOGY [PYTHON]");
            return 2;
        }

        var python = rest is [var named] ? named : "python3";
        var anthology = AnthologyGraph.Read(Path.Combine(folder, "anthology-xml.tar.xz"), Path.Combine(folder, "citations.tsv"));
        var scope = new PaperFilter().Compile(anthology.Topology);
        Console.WriteLine("| graph | | CPU ms best | CPU ms median | wall ms median | modularity best | modularity mean |");
        Console.WriteLine("|---|---|---:|---:|---:|---:|---:|");
        if (CoauthorshipProjection.Build(scope) is { } coauthors) Compare("co-authors", coauthors, python);
        Compare("citations", CommunityGraphs.Citation(scope), python);
        return 0;
    }

    private static void Compare(string name, WeightedAdjacency graph, string python)
    {
        using var reference = new IgraphProcess(python, graph);

        // The first runs are compiled while they run, on a busy machine late.
        for (var seed = 1; seed <= 4 * Seeds; seed++) Measure(graph, (ulong)seed, 1);
        var (one, all, theirs) = (new List<LeidenSample>(), new List<LeidenSample>(), new List<LeidenSample>());
        for (var seed = 1; seed <= Seeds; seed++)
        {
            one.Add(Measure(graph, (ulong)seed, 1));
            all.Add(Measure(graph, (ulong)seed, Environment.ProcessorCount));
            theirs.Add(reference.Leiden(seed));
        }

        var size = $"{name}: {graph.VertexCount:N0} vertices, {graph.Rows.EdgeCount / 2:N0} edges";
        Print(size, "one thread", one);
        Print("", $"{Environment.ProcessorCount} threads", all);
        Print("", "igraph", theirs);
        var ratio = theirs.Min(sample => sample.Cpu) / one.Min(sample => sample.Cpu);
        var median = Median(theirs, sample => sample.Cpu) / Median(one, sample => sample.Cpu);
        Console.WriteLine($"| | igraph / one thread | {ratio:F1} | {median:F1} | | | |");
    }

    private static LeidenSample Measure(WeightedAdjacency graph, ulong seed, int threads)
    {
        using var process = Process.GetCurrentProcess();
        var cpu = process.UserProcessorTime;
        var wall = Stopwatch.GetTimestamp();
        var result = LeidenAlgorithm.Run(graph, new() { Seed = seed, Parallelism = threads });
        var elapsed = Stopwatch.GetElapsedTime(wall).TotalMilliseconds;
        process.Refresh();
        return new((process.UserProcessorTime - cpu).TotalMilliseconds, elapsed, result.Quality);
    }

    private static void Print(string graph, string who, List<LeidenSample> samples) => Console.WriteLine(
        $"| {graph} | {who} | {samples.Min(sample => sample.Cpu):F0} | {Median(samples, sample => sample.Cpu):F0} | "
        + $"{Median(samples, sample => sample.Wall):F0} | {samples.Max(sample => sample.Modularity):F4} | "
        + $"{samples.Average(sample => sample.Modularity):F4} |");

    private static double Median(List<LeidenSample> samples, Func<LeidenSample, double> value) =>
        samples.Select(value).Order().ElementAt(samples.Count / 2);
}
