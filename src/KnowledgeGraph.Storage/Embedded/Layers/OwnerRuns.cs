namespace KnowledgeGraph.Storage.Embedded.Layers;

/// <summary>
/// The changes of a log that takes no more, target by target: owners added and removed, net of each other, ascending. Eight bytes an
/// entry. For one thread, which asks in ascending order.
/// </summary>
internal sealed class OwnerRuns
{
    private readonly int[] _targets;
    private readonly int[] _addedEnds;
    private readonly int[] _removedEnds;
    private readonly int[] _added;
    private readonly int[] _removed;
    private int _at;

    public OwnerRuns(OwnerChangesAt changes)
    {
        _targets = changes.Log.Targets();
        _addedEnds = new int[_targets.Length];
        _removedEnds = new int[_targets.Length];
        var (adds, removes) = (0, 0);
        foreach (var target in _targets)
        {
            var (added, removed) = changes.Count(target);
            (adds, removes) = (adds + added, removes + removed);
        }

        _added = new int[adds];
        _removed = new int[removes];
        var (addedEnd, removedEnd) = (0, 0);
        for (var i = 0; i < _targets.Length; i++)
        {
            var (added, removed) = changes.Count(_targets[i]);
            var gained = _added.AsSpan(addedEnd, added);
            var lost = _removed.AsSpan(removedEnd, removed);
            changes.Fill(_targets[i], gained, lost);
            OwnerChanges.Sort(gained);
            OwnerChanges.Sort(lost);
            var cancelled = OwnerChanges.Cancel(gained, lost);
            _addedEnds[i] = addedEnd += added - cancelled;
            _removedEnds[i] = removedEnd += removed - cancelled;
        }
    }

    /// <summary>The first target at or behind the given one that has changes, or <see cref="int.MaxValue"/>.</summary>
    public int NextTarget(int target)
    {
        Seek(target);
        return _at < _targets.Length ? _targets[_at] : int.MaxValue;
    }

    public ReadOnlySpan<int> Added(int target) => Run(target, _addedEnds, _added);

    public ReadOnlySpan<int> Removed(int target) => Run(target, _removedEnds, _removed);

    private ReadOnlySpan<int> Run(int target, int[] ends, int[] items)
    {
        Seek(target);
        if (_at >= _targets.Length || _targets[_at] != target) return default;
        var start = _at == 0 ? 0 : ends[_at - 1];
        return items.AsSpan(start, ends[_at] - start);
    }

    private void Seek(int target)
    {
        if (_at > 0 && _targets[_at - 1] >= target) _at = 0;
        while (_at < _targets.Length && _targets[_at] < target) _at++;
    }
}
