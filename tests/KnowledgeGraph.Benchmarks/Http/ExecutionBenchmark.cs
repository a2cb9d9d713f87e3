using System.Buffers;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using KnowledgeGraph.Api;
using KnowledgeGraph.GraphQL.Execution;
using KnowledgeGraph.Storage.Embedded;

namespace KnowledgeGraph.Benchmarks.Http;

/// <summary>
/// The same queries without HTTP, on one thread: what execution and writing cost, in processor time and in bytes allocated. The time is
/// that of the best of many short slices: what else a busy machine does makes slices longer, never shorter.
/// </summary>
internal static class ExecutionBenchmark
{
    private static readonly TimeSpan Slice = TimeSpan.FromMilliseconds(100);

    /// <param name="arguments">The data folder, seconds a query, and a part of a query's name.</param>
    public static async Task<int> RunAsync(string[] arguments)
    {
        if (arguments is not [var data, .. var rest])
        {
            await Console.Error.WriteLineAsync("usage: benchmarks execute DATA [SECONDS [QUERY]]").ConfigureAwait(false);
            return 2;
        }

        var seconds = rest.Length > 0 ? double.Parse(rest[0], CultureInfo.InvariantCulture) : 3;
        await using var store = EmbeddedGraphStore.Open(data, new EmbeddedStoreOptions { ReadOnly = true });
        var api = ScholarlyApi.Create(store);
        Console.WriteLine("| query | bytes out | CPU µs | bytes allocated | collections |\n|---|--:|--:|--:|--:|");
        foreach (var query in HttpQuery.All.Where(query => rest.Length < 2 || query.Name.Contains(rest[1], StringComparison.Ordinal)))
        {
            await MeasureAsync(api, query, seconds).ConfigureAwait(false);
            var collections = GC.CollectionCount(0);
            var (bytes, time, allocated) = await MeasureAsync(api, query, seconds).ConfigureAwait(false);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {query.Name} | {bytes:N0} | {time:F1} | " +
                $"{allocated:N0} | {GC.CollectionCount(0) - collections} |"));
        }

        return 0;
    }

    private static async Task<(int Bytes, double Microseconds, long Allocated)> MeasureAsync(ScholarlyApi api, HttpQuery query, double seconds)
    {
        var text = Encoding.UTF8.GetBytes(query.Document);
        ArrayBufferWriter<byte> output = new(1 << 18);
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        var clock = Stopwatch.StartNew();
        var best = double.MaxValue;
        long count = 0;
        while (clock.Elapsed.TotalSeconds < seconds)
        {
            var (start, used, before) = (clock.Elapsed, Environment.CpuUsage.TotalTime, count);
            for (; clock.Elapsed - start < Slice; count++)
            {
                output.ResetWrittenCount();
                using var state = await api.OpenRequestAsync(mayWrite: false).ConfigureAwait(false);
                await api.Executor.ExecuteAsync(new GraphQLRequest { Query = text, State = state }, output).ConfigureAwait(false);
            }

            best = Math.Min(best, (Environment.CpuUsage.TotalTime - used).TotalMicroseconds / (count - before));
        }

        return (output.WrittenCount, best, (GC.GetAllocatedBytesForCurrentThread() - allocated) / count);
    }
}
