namespace KnowledgeGraph.Analysis.Communities.Graphs;

/// <summary>Counts, by other vertex, what one vertex shares with it. One a thread.</summary>
internal sealed class SharedCounter(int vertexCount)
{
    private readonly int[] _counts = new int[vertexCount];
    private int[] _touched = new int[64];
    private int _count;

    public int this[int other] => _counts[other];

    public void Add(int other)
    {
        if (_counts[other]++ != 0) return;
        if (_count == _touched.Length) Array.Resize(ref _touched, 2 * _count);
        _touched[_count++] = other;
    }

    /// <summary>The others, ascending; valid until the next <see cref="Add"/>. Each has to be forgotten.</summary>
    public ReadOnlySpan<int> Take()
    {
        var others = _touched.AsSpan(0, _count);
        others.Sort();
        _count = 0;
        return others;
    }

    public void Forget(int other) => _counts[other] = 0;
}
