using System.Diagnostics;

namespace KnowledgeGraph.Benchmarks.Analysis;

/// <summary>What one question took: milliseconds of wall time, and of processor time of the whole process, whichever threads worked.</summary>
internal readonly record struct Cost(double Wall, double Processor)
{
    public static async Task<Cost> OfAsync(Func<Task> ask)
    {
        var (start, used) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
        await ask().ConfigureAwait(false);
        return new(Stopwatch.GetElapsedTime(start).TotalMilliseconds, (Environment.CpuUsage.TotalTime - used).TotalMilliseconds);
    }
}
