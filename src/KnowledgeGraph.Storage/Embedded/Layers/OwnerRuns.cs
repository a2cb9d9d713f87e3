using System.Runtime.InteropServices;

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
    private readonly List<int> _added;
    private readonly List<int> _removed = [];
    private int _at;

    public OwnerRuns(OwnerChangesAt changes)
    {
        _targets = changes.Log.Targets();
        _addedEnds = new int[_targets.Length];
        _removedEnds = new int[_targets.Length];
        _added = new(changes.Length);
        for (var i = 0; i < _targets.Length; i++)
        {
            var (addedStart, removedStart) = (_added.Count, _removed.Count);
            changes.Gather(_targets[i], _added, _removed);
            var gained = CollectionsMarshal.AsSpan(_added)[addedStart..];
            var lost = CollectionsMarshal.AsSpan(_removed)[removedStart..];
            gained.Reverse();
            OwnerChanges.Sort(gained);
            OwnerChanges.Sort(lost);
            var cancelled = OwnerChanges.Cancel(gained, lost);
            CollectionsMarshal.SetCount(_added, _addedEnds[i] = _added.Count - cancelled);
            CollectionsMarshal.SetCount(_removed, _removedEnds[i] = _removed.Count - cancelled);
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

    private ReadOnlySpan<int> Run(int target, int[] ends, List<int> items)
    {
        Seek(target);
        if (_at >= _targets.Length || _targets[_at] != target) return default;
        var start = _at == 0 ? 0 : ends[_at - 1];
        return CollectionsMarshal.AsSpan(items)[start..ends[_at]];
    }

    private void Seek(int target)
    {
        if (_at > 0 && _targets[_at - 1] >= target) _at = 0;
        while (_at < _targets.Length && _targets[_at] < target) _at++;
    }
}
