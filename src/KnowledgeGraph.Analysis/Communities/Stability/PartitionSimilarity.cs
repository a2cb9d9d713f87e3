namespace KnowledgeGraph.Analysis.Communities.Stability;

/// <summary>How alike two divisions of the same vertices are. O(vertices log vertices). Thread-safe.</summary>
public static class PartitionSimilarity
{
    /// <summary>
    /// Mutual information over the mean of the two entropies (L. Danon et al., "Comparing community structure identification", J. Stat.
    /// Mech. P09008, 2005): 1 for equal divisions, 0 for independent ones. Two divisions into one community each are equal.
    /// </summary>
    public static double NormalisedMutualInformation(Partition first, Partition second)
    {
        var table = Contingency.Of(first, second);
        double all = first.VertexCount;
        var entropies = Entropy(first) + Entropy(second);
        if (entropies == 0) return 1;
        var shared = 0.0;
        foreach (var (a, b, count) in table.Cells)
            shared += count / all * Math.Log(count * all / ((double)first.Size(a) * second.Size(b)));
        return Math.Clamp(2 * shared / entropies, 0, 1);
    }

    /// <summary>
    /// Share of vertex pairs treated alike, corrected for chance (L. Hubert, P. Arabie, "Comparing partitions", Journal of
    /// Classification 2, 1985): 1 for equal divisions, 0 on average for random ones, negative below that.
    /// </summary>
    public static double AdjustedRandIndex(Partition first, Partition second)
    {
        var table = Contingency.Of(first, second);
        var both = table.Cells.Sum(cell => Pairs(cell.Count));
        var inFirst = Enumerable.Range(0, first.CommunityCount).Sum(community => Pairs(first.Size(community)));
        var inSecond = Enumerable.Range(0, second.CommunityCount).Sum(community => Pairs(second.Size(community)));
        var all = Pairs(first.VertexCount);
        var expected = all == 0 ? 0 : inFirst * inSecond / all;
        var most = (inFirst + inSecond) / 2;
        return most == expected ? 1 : (both - expected) / (most - expected);
    }

    private static double Pairs(double count) => count * (count - 1) / 2;

    private static double Entropy(Partition partition)
    {
        double all = partition.VertexCount;
        var entropy = 0.0;
        for (var community = 0; community < partition.CommunityCount; community++)
        {
            var share = partition.Size(community) / all;
            entropy -= share * Math.Log(share);
        }

        return entropy;
    }
}
