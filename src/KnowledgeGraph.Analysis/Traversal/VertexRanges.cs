namespace KnowledgeGraph.Analysis.Traversal;

/// <summary>
/// Loops over all vertices in ranges that depend on their number alone, so that sums made range by range are the same for any number of
/// threads. A single range is looped over by the caller's thread: waking another takes longer.
/// </summary>
internal static class VertexRanges
{
    private const int Size = 1 << 17;

    /// <param name="count">Number of vertices.</param>
    /// <param name="threads">Threads to use, at least 1.</param>
    /// <param name="body">Gets the first vertex of a range and the one after its last.</param>
    public static void For(int count, int threads, Action<int, int> body)
    {
        var ranges = (int)(((long)count + Size - 1) / Size);
        if (threads == 1 || ranges == 1)
        {
            for (var range = 0; range < ranges; range++) Run(range);
        }
        else
        {
            Parallel.For(0, ranges, new ParallelOptions { MaxDegreeOfParallelism = threads }, Run);
        }

        void Run(int range) => body(range * Size, (int)Math.Min((range + 1L) * Size, count));
    }

    /// <summary>The sum of all values, those of each range first.</summary>
    public static double Sum(double[] values, int threads)
    {
        var sums = new double[(values.Length / Size) + 1];
        For(values.Length, threads, (first, end) =>
        {
            var sum = 0.0;
            foreach (var value in values.AsSpan(first..end)) sum += value;
            sums[first / Size] = sum;
        });
        return sums.Sum();
    }
}
