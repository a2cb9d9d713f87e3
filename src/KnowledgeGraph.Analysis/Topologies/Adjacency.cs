namespace KnowledgeGraph.Analysis.Topologies;

/// <summary>
/// One direction of a graph in compressed sparse rows: the neighbours of vertex v are <c>Targets[Offsets[v]..Offsets[v + 1]]</c>,
/// one entry per edge (parallel edges repeat), ascending unless its owner says otherwise. Vertices are numbers from zero. Costs four
/// bytes an edge and four a vertex.
/// The memory may be an array or a mapped file. Immutable and thread-safe. An algorithm takes both spans once, before its loops.
/// </summary>
public sealed class Adjacency
{
    private readonly ReadOnlyMemory<int> _offsets;
    private readonly ReadOnlyMemory<int> _targets;

    /// <param name="offsets">One more than there are vertices; begins with 0, never falls, ends with the number of edges.</param>
    /// <param name="targets">Neighbours of all vertices, row after row.</param>
    public Adjacency(ReadOnlyMemory<int> offsets, ReadOnlyMemory<int> targets)
    {
        if (offsets.IsEmpty || offsets.Span[0] != 0 || offsets.Span[^1] != targets.Length)
            throw new ArgumentException("Offsets must begin with 0 and end with the number of targets.", nameof(offsets));
        _offsets = offsets;
        _targets = targets;
    }

    public int VertexCount => _offsets.Length - 1;

    /// <summary>Number of entries: an undirected edge counts twice.</summary>
    public int EdgeCount => _targets.Length;

    /// <summary>Bytes of offsets and targets.</summary>
    public long Bytes => sizeof(int) * ((long)_offsets.Length + _targets.Length);

    internal ReadOnlyMemory<int> OffsetMemory => _offsets;

    internal ReadOnlyMemory<int> TargetMemory => _targets;

    public ReadOnlySpan<int> Offsets => _offsets.Span;

    public ReadOnlySpan<int> Targets => _targets.Span;

    public int Degree(int vertex)
    {
        var offsets = _offsets.Span;
        return offsets[vertex + 1] - offsets[vertex];
    }

    public ReadOnlySpan<int> Neighbours(int vertex)
    {
        var offsets = _offsets.Span;
        return _targets.Span[offsets[vertex]..offsets[vertex + 1]];
    }

    /// <summary>
    /// Puts directed edges in rows by counting, rows ascending: O(vertices + edges), the input unchanged.
    /// <paramref name="targetBound"/> is the number of vertices on the other side, where the graph has two.
    /// </summary>
    public static Adjacency FromEdges(int vertexCount, int targetBound, ReadOnlySpan<int> sources, ReadOnlySpan<int> targets)
    {
        if (sources.Length != targets.Length)
            throw new ArgumentException("Every edge has a source and a target.", nameof(targets));

        // Two passes of counting sort: through the other direction, each row comes out ascending without a comparison.
        return Rows(targetBound, targets, sources).Transpose(vertexCount);
    }

    /// <summary>The same edges the other way round; rows ascending. O(vertices + edges).</summary>
    public Adjacency Transpose(int targetBound)
    {
        var offsets = Offsets;
        var targets = Targets;
        var reversed = Starts(targetBound, targets);
        var rows = new int[targets.Length];
        var next = reversed.AsSpan(0, targetBound).ToArray();
        for (var vertex = 0; vertex < VertexCount; vertex++)
        {
            foreach (var target in targets[offsets[vertex]..offsets[vertex + 1]]) rows[next[target]++] = vertex;
        }

        return new(reversed, rows);
    }

    private static Adjacency Rows(int vertexCount, ReadOnlySpan<int> sources, ReadOnlySpan<int> targets)
    {
        var offsets = Starts(vertexCount, sources);
        var rows = new int[targets.Length];
        var next = offsets.AsSpan(0, vertexCount).ToArray();
        for (var edge = 0; edge < sources.Length; edge++) rows[next[sources[edge]]++] = targets[edge];
        return new(offsets, rows);
    }

    private static int[] Starts(int vertexCount, ReadOnlySpan<int> sources)
    {
        var offsets = new int[vertexCount + 1];
        foreach (var source in sources) offsets[source + 1]++;
        for (var vertex = 0; vertex < vertexCount; vertex++) offsets[vertex + 1] += offsets[vertex];
        return offsets;
    }
}
