using KnowledgeGraph.Model.Chance;

namespace KnowledgeGraph.Analysis.Communities.Leiden;

/// <summary>A ring that holds each vertex at most once; begins with all of them in random order. Five bytes a vertex.</summary>
internal sealed class VertexQueue
{
    private const int RunLength = 32;

    private readonly int[] _ring;
    private readonly bool[] _waiting;
    private int _head;
    private int _count;

    /// <summary>
    /// Random order of runs of neighbouring numbers, each in its own order: vertices with close numbers mostly are neighbours, and a walk
    /// that leaps about at random spends its time waiting for memory.
    /// </summary>
    public VertexQueue(int vertexCount, SplitMix64 random)
    {
        var runs = new int[(vertexCount + RunLength - 1) / RunLength];
        for (var run = 0; run < runs.Length; run++) runs[run] = run;
        random.Shuffle(runs.AsSpan());
        _ring = new int[vertexCount];
        foreach (var run in runs)
        {
            var end = Math.Min((run + 1) * RunLength, vertexCount);
            for (var vertex = run * RunLength; vertex < end; vertex++) _ring[_count++] = vertex;
        }

        _waiting = new bool[vertexCount];
        _waiting.AsSpan().Fill(true);
    }

    public void Add(int vertex)
    {
        if (_waiting[vertex]) return;
        _waiting[vertex] = true;
        var tail = _head + _count++;
        _ring[tail < _ring.Length ? tail : tail - _ring.Length] = vertex;
    }

    public bool TryTake(out int vertex)
    {
        vertex = 0;
        if (_count == 0) return false;
        vertex = _ring[_head++];
        if (_head == _ring.Length) _head = 0;
        _count--;
        _waiting[vertex] = false;
        return true;
    }
}
