using KnowledgeGraph.Model;

namespace KnowledgeGraph.Analysis.Topologies;

/// <summary>
/// Nodes of one kind as vertices 0, 1, 2, … in ascending order of their store numbers. Costs eight bytes a vertex, or nothing when
/// the store numbers are the vertices. Immutable and thread-safe.
/// </summary>
public sealed class VertexIndex
{
    private readonly ReadOnlyMemory<long> _numbers;

    /// <param name="kind">Kind of all nodes.</param>
    /// <param name="count">Number of vertices.</param>
    /// <param name="numbers">Store numbers, strictly ascending; empty when vertex v is store number v.</param>
    public VertexIndex(NodeKind kind, int count, ReadOnlyMemory<long> numbers)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        if (!numbers.IsEmpty && numbers.Length != count)
            throw new ArgumentException("There is one number per vertex, or none at all.", nameof(numbers));
        Kind = kind;
        Count = count;
        _numbers = numbers;
    }

    public NodeKind Kind { get; }

    public int Count { get; }

    /// <summary>Store numbers by vertex; empty when vertex v is store number v.</summary>
    public ReadOnlyMemory<long> Numbers => _numbers;

    /// <summary>Makes an index from ascending numbers and drops them when they are just 0, 1, 2, …</summary>
    public static VertexIndex FromNumbers(NodeKind kind, long[] ascending)
    {
        for (var i = 1; i < ascending.Length; i++)
        {
            if (ascending[i] <= ascending[i - 1]) throw new ArgumentException("Numbers ascend strictly.", nameof(ascending));
        }

        var dense = ascending.Length == 0 || (ascending[0] == 0 && ascending[^1] == ascending.Length - 1);
        return new(kind, ascending.Length, dense ? ReadOnlyMemory<long>.Empty : ascending);
    }

    public NodeId NodeOf(int vertex)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)vertex, (uint)Count, nameof(vertex));
        return new(Kind, _numbers.IsEmpty ? vertex : _numbers.Span[vertex]);
    }

    /// <summary>The vertex of a node, or -1 when the topology does not hold it. O(log of the gaps between numbers).</summary>
    public int VertexOf(NodeId node)
    {
        if (node.Kind != Kind) return -1;
        return VertexOf(node.Number);
    }

    internal int VertexOf(long number)
    {
        if (_numbers.IsEmpty) return number < Count ? (int)number : -1;

        // Numbers ascend strictly, so a vertex is never above its number, and below it by at most the number of gaps.
        var numbers = _numbers.Span;
        var high = (int)Math.Min(number - numbers[0], Count - 1L);
        if (high < 0 || number > numbers[^1]) return -1;
        var low = (int)Math.Max(0, Count - 1 - (numbers[^1] - number));
        if (low > high) return -1;
        var found = numbers[low..(high + 1)].BinarySearch(number);
        return found < 0 ? -1 : low + found;
    }
}
