using System.Numerics;

namespace KnowledgeGraph.Storage.Embedded.Segments;

/// <summary>
/// Which neighbouring segments to merge: four of about one size become one of the next, so that a byte is rewritten once a level and
/// the number of segments grows with the logarithm of the data (tiered merging, as in log-structured merge trees). Little data is one
/// segment always: merging it takes a second at most, and every read spares the search in the others.
/// </summary>
internal static class MergePolicy
{
    private const int FanIn = 4;
    private const int SmallestBits = 16;

    /// <summary>The range to merge, or an empty one.</summary>
    /// <param name="lengths">Lengths of the segments, oldest first.</param>
    /// <param name="little">Segments that together are no longer than this become one.</param>
    public static Range Pick(IReadOnlyList<long> lengths, long little)
    {
        if (lengths.Count > 1 && lengths.Sum() <= little) return ..lengths.Count;

        // A small segment before larger ones counts as one of them: else it would keep its neighbours apart for ever.
        var level = 0;
        var levels = new int[lengths.Count];
        for (var i = lengths.Count - 1; i >= 0; i--) levels[i] = level = Math.Max(level, LevelOf(lengths[i]));
        for (var end = lengths.Count; end > 0;)
        {
            var start = end - 1;
            while (start > 0 && levels[start - 1] == levels[end - 1]) start--;
            if (end - start >= FanIn) return start..end;
            end = start;
        }

        return 0..0;
    }

    private static int LevelOf(long length) => Math.Max(0, BitOperations.Log2((ulong)length) - SmallestBits) / 2;
}
