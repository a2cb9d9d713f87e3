using System.Runtime.InteropServices;

namespace KnowledgeGraph.Analysis.Communities;

/// <summary>
/// A division of the vertices into communities that do not overlap. Communities are numbered from zero by falling size, ties by their
/// smallest vertex, so that equal divisions have equal numbers. Immutable and thread-safe.
/// </summary>
public sealed class Partition
{
    private readonly int[] _membership;
    private readonly int[] _offsets;
    private readonly int[] _members;

    private Partition(int[] membership, int[] offsets, int[] members) =>
        (_membership, _offsets, _members) = (membership, offsets, members);

    public int VertexCount => _membership.Length;

    public int CommunityCount => _offsets.Length - 1;

    /// <summary>Community of each vertex.</summary>
    public ReadOnlySpan<int> Membership => _membership;

    public int CommunityOf(int vertex) => _membership[vertex];

    public int Size(int community) => _offsets[community + 1] - _offsets[community];

    /// <summary>Vertices of a community, ascending.</summary>
    public ReadOnlySpan<int> Members(int community) => _members.AsSpan(_offsets[community].._offsets[community + 1]);

    /// <summary>Every vertex a community of its own.</summary>
    public static Partition Singletons(int vertexCount) => FromLabels(Enumerable.Range(0, vertexCount).ToArray());

    /// <summary>
    /// Vertices with the same label form a community; a label is any number. O(vertices), and O(communities log communities) to number
    /// them.
    /// </summary>
    public static Partition FromLabels(ReadOnlySpan<int> labels)
    {
        var (membership, sizes) = ByFirstVertex(labels);
        var order = ByFallingSize(sizes);
        var rank = new int[order.Length];
        var offsets = new int[order.Length + 1];
        for (var place = 0; place < order.Length; place++)
        {
            rank[order[place]] = place;
            offsets[place + 1] = offsets[place] + sizes[order[place]];
        }

        var members = new int[labels.Length];
        var next = offsets.AsSpan(0, order.Length).ToArray();
        for (var vertex = 0; vertex < membership.Length; vertex++)
        {
            membership[vertex] = rank[membership[vertex]];
            members[next[membership[vertex]]++] = vertex;
        }

        return new(membership, offsets, members);
    }

    private static int[] ByFallingSize(List<int> sizes)
    {
        var keys = new long[sizes.Count];
        for (var community = 0; community < keys.Length; community++) keys[community] = ((long)-sizes[community] << 32) | (uint)community;
        Array.Sort(keys);
        return Array.ConvertAll(keys, key => (int)key);
    }

    private static (int[] Membership, List<int> Sizes) ByFirstVertex(ReadOnlySpan<int> labels)
    {
        var dense = AreDense(labels);
        var table = dense ? new int[labels.Length] : [];
        var others = new Dictionary<int, int>();
        var sizes = new List<int>();
        var membership = new int[labels.Length];
        for (var vertex = 0; vertex < labels.Length; vertex++)
        {
            // Numbers in the tables begin with one: zero is "not seen".
            ref var number = ref dense
                ? ref table[labels[vertex]]
                : ref CollectionsMarshal.GetValueRefOrAddDefault(others, labels[vertex], out _);
            if (number == 0)
            {
                sizes.Add(0);
                number = sizes.Count;
            }

            membership[vertex] = number - 1;
            sizes[number - 1]++;
        }

        return (membership, sizes);
    }

    private static bool AreDense(ReadOnlySpan<int> labels)
    {
        foreach (var label in labels)
            if ((uint)label >= (uint)labels.Length) return false;
        return true;
    }
}
