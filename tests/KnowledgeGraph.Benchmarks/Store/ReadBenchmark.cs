using System.Diagnostics;
using System.Globalization;
using KnowledgeGraph.Model;
using KnowledgeGraph.Storage;
using KnowledgeGraph.Storage.Embedded;

namespace KnowledgeGraph.Benchmarks.Store;

/// <summary>
/// How long does a folder made by <c>kg generate</c> and <c>kg import</c> take to open, what does it hold of memory, and how fast are
/// point reads: find by key, then read title and year? Each is given as median, 99th percentile and maximum. First touches are measured
/// twice: in a process that just started, whose code is still being compiled, and after the folder was opened anew, when only pages are
/// met for the first time.
/// </summary>
internal static class ReadBenchmark
{
    private const int Reads = 200_000;

    public static async Task<int> RunAsync(string folder)
    {
        await MeasureAsync(folder, "cold program");
        await MeasureAsync(folder, "warm program");
        return 0;
    }

    private static async Task MeasureAsync(string folder, string state)
    {
        var started = Stopwatch.GetTimestamp();
        await using var store = EmbeddedGraphStore.Open(folder, new EmbeddedStoreOptions { ReadOnly = true });
        var opened = Stopwatch.GetElapsedTime(started);
        using var snapshot = await store.OpenSnapshotAsync();
        Row($"open, {state}, milliseconds", opened.TotalMilliseconds);
        Row($"resident after opening, {state}, megabytes", Environment.WorkingSet / 1e6);
        using var view = store.OpenView();
        var papers = (int)view.CountVisible(NodeKind.Paper);
        Row("papers", papers);
        Row("authors", view.CountVisible(NodeKind.Author));

        await MeasureAsync($"first point read, {state}", snapshot, papers, 1, new Random(1));
        await MeasureAsync($"point read, first touch, {state}", snapshot, papers, Reads, new Random(2));
        await MeasureAsync($"point read, again, {state}", snapshot, papers, Reads, new Random(2));
        await MeasureListsAsync(snapshot, state);
        Row($"resident at the end, {state}, megabytes", Environment.WorkingSet / 1e6);
    }

    private static async Task MeasureAsync(string name, IGraphSnapshot snapshot, int papers, int reads, Random random)
    {
        var ids = Enumerable.Range(0, reads)
            .Select(_ => new ExternalId(IdScheme.Local, "P" + random.Next(papers).ToString(CultureInfo.InvariantCulture)))
            .ToArray();
        var times = new double[reads];
        var references = new NodeReference[1];
        var found = new NodeId[1];
        NodeProperty[] properties = [NodeProperty.Name, NodeProperty.Year];
        for (var i = 0; i < reads; i++)
        {
            references[0] = new(NodeKind.Paper, ids[i]);
            var started = Stopwatch.GetTimestamp();
            await snapshot.FindAsync(references, found);
            await snapshot.ReadAsync(found, properties);
            times[i] = Stopwatch.GetElapsedTime(started).TotalMicroseconds;
            if (found[0].IsNone) throw new InvalidOperationException($"There is no paper {ids[i]}: the folder is not that of a generated graph.");
        }

        Percentiles(name, times);
    }

    private static async Task MeasureListsAsync(IGraphSnapshot snapshot, string state)
    {
        for (var round = 0; round < 2; round++)
        {
            var started = Stopwatch.GetTimestamp();
            var page = await snapshot.ListAsync(new(NodeKind.Paper, null, [], Window.Take(100)));
            Row($"first 100 papers by key, {state}, time {round + 1}, milliseconds", Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            started = Stopwatch.GetTimestamp();
            await snapshot.SearchAsync(new("study", [NodeKind.Paper], 0, 10));
            Row($"search for one word, {state}, time {round + 1}, milliseconds", Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            Trace.Assert(page.Nodes.Length == 100);
        }
    }

    private static void Percentiles(string name, double[] times)
    {
        Array.Sort(times);
        Row($"{name}: median, microseconds", times[times.Length / 2]);
        Row($"{name}: 99th percentile", times[(int)(times.Length * 0.99)]);
        Row($"{name}: maximum", times[^1]);
    }

    private static void Row(string name, double value) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-66} {value,14:N1}"));
}
