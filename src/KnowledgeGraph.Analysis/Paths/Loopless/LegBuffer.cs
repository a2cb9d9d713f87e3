namespace KnowledgeGraph.Analysis.Paths.Loopless;

/// <summary>The paths of one leg, as far as they were asked for.</summary>
internal sealed class LegBuffer(IEnumerable<LooplessPath> paths) : IDisposable
{
    private readonly IEnumerator<LooplessPath> _paths = paths.GetEnumerator();
    private readonly List<LooplessPath> _made = [];

    /// <summary>The path at a place of the order; false when the leg has fewer.</summary>
    public bool TryGet(int place, out LooplessPath path)
    {
        while (_made.Count <= place && _paths.MoveNext()) _made.Add(_paths.Current);
        var found = place < _made.Count;
        path = found ? _made[place] : default;
        return found;
    }

    public void Dispose() => _paths.Dispose();
}
