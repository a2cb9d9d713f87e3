namespace KnowledgeGraph.Analysis.Communities.Leiden;

/// <summary>
/// Shares groups of vertices out to threads, each with scratch of its own. Work must not depend on which thread does it nor on what the
/// others have done. One run at a time.
/// </summary>
internal sealed class LeidenWorkers(int vertexCount, int parallelism)
{
    // Below this many vertices a thread costs more to wake than it saves.
    private const int WorthAThread = 1 << 13;

    private readonly LeidenScratch?[] _scratch = new LeidenScratch?[parallelism];

    public LeidenScratch Scratch(int worker) => _scratch[worker] ??= new(vertexCount);

    /// <summary>Gives all scratch back, after the run.</summary>
    public void Return()
    {
        foreach (var scratch in _scratch) scratch?.Return();
        Array.Clear(_scratch);
    }

    /// <summary>Contiguous ranges of groups, of about equally many vertices, four a thread; one when there is little to do.</summary>
    public int[] Chunks(int[] offsets)
    {
        var vertices = offsets[^1];
        var wanted = parallelism == 1 || vertices < 2 * WorthAThread ? 1 : Math.Min(parallelism * 4, vertices / WorthAThread);
        var bounds = new List<int> { 0 };
        for (var chunk = 1; chunk < wanted; chunk++)
        {
            var place = Array.BinarySearch(offsets, (int)((long)vertices * chunk / wanted));
            var group = Math.Min(place < 0 ? ~place : place, offsets.Length - 1);
            if (group > bounds[^1]) bounds.Add(group);
        }

        if (bounds[^1] < offsets.Length - 1) bounds.Add(offsets.Length - 1);
        return [.. bounds];
    }

    public void ForEach(int[] offsets, Action<LeidenScratch, int> work)
    {
        var chunks = Chunks(offsets);
        ForEachChunk(chunks.Length - 1, (scratch, chunk) =>
        {
            for (var group = chunks[chunk]; group < chunks[chunk + 1]; group++) work(scratch, group);
        });
    }

    /// <summary>Ranges of vertices of about equally many edges, given the offsets of their rows.</summary>
    public void ForEachRange(int[] offsets, Action<int, int> work)
    {
        var chunks = Chunks(offsets);
        ForEachChunk(chunks.Length - 1, (_, chunk) => work(chunks[chunk], chunks[chunk + 1]));
    }

    public void ForEachChunk(int count, Action<LeidenScratch, int> work)
    {
        if (count <= 1)
        {
            if (count == 1) work(Scratch(0), 0);
            return;
        }

        var next = -1;
        var options = new ParallelOptions { MaxDegreeOfParallelism = parallelism };
        Parallel.For(0, Math.Min(parallelism, count), options, worker =>
        {
            var scratch = Scratch(worker);
            for (var chunk = Interlocked.Increment(ref next); chunk < count; chunk = Interlocked.Increment(ref next))
                work(scratch, chunk);
        });
    }
}
