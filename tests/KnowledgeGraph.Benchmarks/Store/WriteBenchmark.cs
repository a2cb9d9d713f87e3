using System.Diagnostics;
using System.Globalization;
using KnowledgeGraph.Model;
using KnowledgeGraph.Storage.Embedded;

namespace KnowledgeGraph.Benchmarks.Store;

/// <summary>How many papers a second does the store take, when nothing has to be parsed? Batches are made before the clock runs.</summary>
internal static class WriteBenchmark
{
    private const int PapersPerBatch = 5_000;
    private const int BatchesAtOnce = 10;

    public static async Task<int> RunAsync(string[] arguments)
    {
        var papers = arguments is [var text] ? int.Parse(text, CultureInfo.InvariantCulture) : 500_000;
        var folder = Directory.CreateTempSubdirectory("kg-benchmark-");
        try
        {
            var made = new SyntheticBatches(1);
            var clock = new Stopwatch();
            var processor = TimeSpan.Zero;
            await using (var store = EmbeddedGraphStore.Open(folder.FullName))
            {
                for (var done = 0; done < papers; done += PapersPerBatch * BatchesAtOnce)
                {
                    var batches = Enumerable.Range(0, BatchesAtOnce).Select(_ => made.Next(PapersPerBatch)).ToList();
                    var before = Environment.CpuUsage.TotalTime;
                    clock.Start();
                    foreach (var batch in batches) await store.WriteAsync(batch);
                    clock.Stop();
                    processor += Environment.CpuUsage.TotalTime - before;
                }

                var beforeClosing = Environment.CpuUsage.TotalTime;
                clock.Start();
                await store.DisposeAsync();
                clock.Stop();
                processor += Environment.CpuUsage.TotalTime - beforeClosing;
            }

            Row("papers", papers);
            Row("seconds, the last flush included", clock.Elapsed.TotalSeconds);
            Row("papers a second", papers / clock.Elapsed.TotalSeconds);
            Row("processor seconds", processor.TotalSeconds);
            Row("papers a processor second", papers / processor.TotalSeconds);
            Row("megabytes of data", folder.EnumerateFiles().Sum(file => file.Length) / 1e6);
            return 0;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static void Row(string name, double value) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-40} {value,14:N1}"));
}
