namespace KnowledgeGraph.Analysis.Paths.Loopless;

/// <summary>Finds the best continuation of a path that is begun: what <see cref="YenEnumerator"/> asks over and over.</summary>
internal interface ISpurSearch
{
    /// <summary>
    /// The first path, in the order of <see cref="LooplessPath"/>, among those that begin with the root and end at the target, without
    /// repeated authors and within the hop limit. Null when there is none or the budget ended.
    /// </summary>
    /// <param name="root">Fixed beginning; its last author is the spur.</param>
    /// <param name="banned">Authors who may not follow the spur directly.</param>
    LooplessPath? Find(ReadOnlySpan<int> root, IReadOnlySet<int> banned);
}
