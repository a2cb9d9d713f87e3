using KnowledgeGraph.Analysis.Topologies.Filters;

namespace KnowledgeGraph.Analysis.Paths;

/// <summary>The papers that two authors wrote together: the evidence of a hop.</summary>
internal static class JointPapers
{
    /// <summary>Allowed joint papers, ascending. Merges two ascending rows: O(papers of both).</summary>
    public static int[] Of(PaperScope scope, int first, int second)
    {
        var left = scope.Topology.AuthorPapers.Neighbours(first);
        var right = scope.Topology.AuthorPapers.Neighbours(second);
        var test = scope.Test;
        var joint = new List<int>();
        for (int i = 0, j = 0; i < left.Length && j < right.Length;)
        {
            var order = left[i].CompareTo(right[j]);
            if (order == 0 && test.Allows(left[i])) joint.Add(left[i]);
            if (order <= 0) i++;
            if (order >= 0) j++;
        }

        return [.. joint];
    }
}
