namespace KnowledgeGraph.Analysis.Topologies.Deltas;

/// <summary>
/// How the vertices of one kind move when nodes come and go. Order by store number is kept, so that the result is the one that a
/// rebuild gives.
/// </summary>
internal sealed class VertexMap
{
    private readonly int[]? _newOf;
    private readonly int[]? _oldOf;

    private VertexMap(VertexIndex before, VertexIndex after, int[]? newOf, int[]? oldOf)
    {
        (Before, After) = (before, after);
        (_newOf, _oldOf) = (newOf, oldOf);
    }

    public VertexIndex Before { get; }

    public VertexIndex After { get; }

    /// <summary>True when every vertex that was there keeps its number; new ones, if any, follow at the end.</summary>
    public bool KeepsNumbers => _newOf is null;

    /// <summary>-1 when the vertex is gone.</summary>
    public int NewOf(int oldVertex) => _newOf is null ? oldVertex : _newOf[oldVertex];

    /// <summary>-1 when the vertex was not there.</summary>
    public int OldOf(int newVertex)
    {
        if (_oldOf is not null) return _oldOf[newVertex];
        return newVertex < Before.Count ? newVertex : -1;
    }

    /// <param name="before">Vertices so far.</param>
    /// <param name="added">Store numbers that come, ascending, none of them there yet.</param>
    /// <param name="removed">Vertices that go.</param>
    public static VertexMap Of(VertexIndex before, IReadOnlyCollection<long> added, IReadOnlySet<int> removed)
    {
        if (added.Count == 0 && removed.Count == 0) return new(before, before, null, null);
        var numbers = Merge(before, [.. added], removed);
        var after = VertexIndex.FromNumbers(before.Kind, numbers);
        if (removed.Count == 0 && (before.Count == 0 || added.Min() > before.NodeOf(before.Count - 1).Number))
            return new(before, after, null, null);

        var (newOf, oldOf) = (new int[before.Count], new int[after.Count]);
        Array.Fill(newOf, -1);
        for (var vertex = 0; vertex < numbers.Length; vertex++)
        {
            oldOf[vertex] = before.VertexOf(numbers[vertex]);
            if (oldOf[vertex] >= 0) newOf[oldOf[vertex]] = vertex;
        }

        return new(before, after, newOf, oldOf);
    }

    private static long[] Merge(VertexIndex before, long[] added, IReadOnlySet<int> removed)
    {
        var numbers = new long[before.Count + added.Length - removed.Count];
        var (next, arrival) = (0, 0);
        for (var vertex = 0; vertex < before.Count; vertex++)
        {
            if (removed.Contains(vertex)) continue;
            var number = before.NodeOf(vertex).Number;
            while (arrival < added.Length && added[arrival] < number) numbers[next++] = added[arrival++];
            numbers[next++] = number;
        }

        while (arrival < added.Length) numbers[next++] = added[arrival++];
        return numbers;
    }
}
