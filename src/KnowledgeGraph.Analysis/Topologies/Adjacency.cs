namespace KnowledgeGraph.Analysis.Topologies;

/// <summary>
/// One direction of a graph in compressed sparse rows: the neighbours of vertex v are <c>Targets[Offsets[v]..Offsets[v + 1]]</c>,
/// one entry per edge (parallel edges repeat), ascending unless its owner says otherwise. Vertices are numbers from zero. Costs four
/// bytes an edge, and four a vertex or, <see cref="Packed"/>, a little more than two.
/// The memory may be an array or a mapped file. Immutable and thread-safe. An algorithm takes both spans once, before its loops.
/// </summary>
public sealed class Adjacency
{
    private readonly ReadOnlyMemory<int> _offsets;
    private readonly PackedOffsets? _packed;
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

    /// <summary>Rows whose offsets are packed, and checked by the caller.</summary>
    internal Adjacency(PackedOffsets offsets, ReadOnlyMemory<int> targets) => (_packed, _targets) = (offsets, targets);

    public int VertexCount => (_packed?.Count ?? _offsets.Length) - 1;

    /// <summary>Number of entries: an undirected edge counts twice.</summary>
    public int EdgeCount => _targets.Length;

    /// <summary>Bytes of offsets and targets.</summary>
    public long Bytes => (_packed?.Bytes ?? sizeof(int) * (long)_offsets.Length) + (sizeof(int) * (long)_targets.Length);

    internal ReadOnlyMemory<int> TargetMemory => _targets;

    public RowOffsets Offsets => _packed is null ? new(_offsets.Span) : _packed.Offsets;

    public ReadOnlySpan<int> Targets => _targets.Span;

    /// <summary>The same rows with packed offsets, for a graph that is kept. O(vertices) unless they are packed already.</summary>
    public Adjacency Packed() => _packed is null ? new(PackedOffsets.Of(_offsets.Span), _targets) : this;

    /// <summary>The packed offsets, made if need be.</summary>
    internal PackedOffsets PackedOffsets => _packed ?? PackedOffsets.Of(_offsets.Span);

    public int Degree(int vertex)
    {
        var start = Offsets.Row(vertex, out var end);
        return end - start;
    }

    public ReadOnlySpan<int> Neighbours(int vertex)
    {
        var start = Offsets.Row(vertex, out var end);
        return _targets.Span[start..end];
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
