using System.Buffers;

namespace KnowledgeGraph.Analysis.Communities.Leiden;

/// <summary>The vertices of each community side by side, ascending, by counting sort. O(vertices + communities).</summary>
internal sealed class Grouping
{
    public readonly int[] Offsets;
    public readonly int[] Members;

    private Grouping(int[] offsets, int[] members) => (Offsets, Members) = (offsets, members);

    public int Count => Offsets.Length - 1;

    public static Grouping Of(ReadOnlySpan<int> membership, int communityCount)
    {
        var offsets = new int[communityCount + 1];
        foreach (var community in membership) offsets[community + 1]++;
        for (var community = 0; community < communityCount; community++) offsets[community + 1] += offsets[community];
        var next = ArrayPool<int>.Shared.Rent(communityCount);
        offsets.AsSpan(0, communityCount).CopyTo(next);
        var members = new int[membership.Length];
        for (var vertex = 0; vertex < membership.Length; vertex++) members[next[membership[vertex]]++] = vertex;
        ArrayPool<int>.Shared.Return(next);
        return new(offsets, members);
    }

    /// <summary>Renumbers from zero in the order of first occurrence, in place, so that neighbours in memory stay neighbours.</summary>
    /// <returns>How many communities there are.</returns>
    public static int Renumber(int[] membership)
    {
        var numbers = ArrayPool<int>.Shared.Rent(membership.Length);
        Array.Clear(numbers, 0, membership.Length);
        var count = 0;
        for (var vertex = 0; vertex < membership.Length; vertex++)
        {
            ref var number = ref numbers[membership[vertex]];
            if (number == 0) number = ++count;
            membership[vertex] = number - 1;
        }

        ArrayPool<int>.Shared.Return(numbers);
        return count;
    }
}
