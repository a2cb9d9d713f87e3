using KnowledgeGraph.Analysis.Chance;

namespace KnowledgeGraph.Analysis.Communities.Leiden;

/// <summary>A ring that holds each vertex at most once; begins with all of them in random order. Five bytes a vertex.</summary>
internal sealed class VertexQueue
{
    private readonly int[] _ring;
    private readonly bool[] _waiting;
    private int _head;
    private int _count;

    public VertexQueue(int vertexCount, SplitMix64 random)
    {
        _ring = new int[vertexCount];
        for (var vertex = 0; vertex < vertexCount; vertex++) _ring[vertex] = vertex;
        random.Shuffle(_ring.AsSpan());
        _waiting = new bool[vertexCount];
        _waiting.AsSpan().Fill(true);
        _count = vertexCount;
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
