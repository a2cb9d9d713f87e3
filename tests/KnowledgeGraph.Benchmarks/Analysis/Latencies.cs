using System.Diagnostics;
using System.Runtime.InteropServices;

namespace KnowledgeGraph.Benchmarks.Analysis;

/// <summary>
/// Times of many runs of one question, as wall time and as processor time of the asking thread. On a machine that others use too, the
/// second says what the question costs.
/// </summary>
internal sealed class Latencies(double[] wall, double[] processor)
{
    private const int ThreadClock = 3;

    public int Count => wall.Length;

    /// <summary>Milliseconds that a share of the runs stays within.</summary>
    public double Wall(double share) => At(wall, share);

    public double Processor(double share) => At(processor, share);

    public static Latencies Of<T>(IReadOnlyList<T> questions, Action<T> ask)
    {
        foreach (var question in questions.Take(200)) ask(question);
        var (walls, processors) = (new double[questions.Count], new double[questions.Count]);
        for (var i = 0; i < questions.Count; i++)
        {
            var (start, spent) = (Stopwatch.GetTimestamp(), ThreadSeconds());
            ask(questions[i]);
            walls[i] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            processors[i] = 1000 * (ThreadSeconds() - spent);
        }

        Array.Sort(walls);
        Array.Sort(processors);
        return new(walls, processors);
    }

    private static double At(double[] sorted, double share) => sorted[Math.Min(sorted.Length - 1, (int)(share * sorted.Length))];

    private static double ThreadSeconds()
    {
        if (ReadClock(ThreadClock, out var time) != 0) throw new InvalidOperationException("The thread's clock cannot be read.");
        return time.Seconds + (time.Nanoseconds * 1e-9);
    }

    [DllImport("libc", EntryPoint = "clock_gettime")]
    private static extern int ReadClock(int clock, out Time time);

    [StructLayout(LayoutKind.Sequential)]
    private readonly struct Time
    {
        public readonly long Seconds;
        public readonly long Nanoseconds;
    }
}
