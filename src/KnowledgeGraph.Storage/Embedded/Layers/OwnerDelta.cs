namespace KnowledgeGraph.Storage.Embedded.Layers;

/// <summary>
/// How the owners of one target differ from what lies beneath: added and removed, ascending, one entry per edge. Immutable for
/// readers: a longer list may share the array of a shorter one, since a reader looks at no more than its own count and only the
/// newest list is ever extended (there is one writer, and it changes in place only what it made itself).
/// </summary>
internal sealed class OwnerDelta
{
    private readonly object _editor;
    private int[] _added;
    private int[] _removed;
    private int _count;

    public OwnerDelta(object editor)
    {
        _editor = editor;
        _added = [];
        _removed = [];
    }

    private OwnerDelta(object editor, OwnerDelta from)
    {
        _editor = editor;
        _added = from._added;
        _removed = from._removed;
        _count = from._count;
    }

    public ReadOnlySpan<int> Added => _added.AsSpan(0, _count);

    public ReadOnlySpan<int> Removed => _removed;

    /// <summary>This when the editor made it, else a copy that the editor may change.</summary>
    public OwnerDelta For(object editor) => _editor == editor ? this : new(editor, this);

    public void Add(int owner)
    {
        if (_removed.Length > 0 && _removed.AsSpan().BinarySearch(owner) is >= 0 and var at)
        {
            _removed = [.. _removed[..at], .. _removed[(at + 1)..]];
            return;
        }

        if (_count > 0 && _added[_count - 1] > owner)
        {
            Insert(owner);
            return;
        }

        if (_count == _added.Length)
        {
            var added = new int[Math.Max(2, _count * 2)];
            Added.CopyTo(added);
            _added = added;
        }

        _added[_count++] = owner;
    }

    public void Remove(int owner)
    {
        if (Added.BinarySearch(owner) is >= 0 and var at)
        {
            _added = [.. Added[..at], .. Added[(at + 1)..]];
            _count--;
            return;
        }

        var place = _removed.AsSpan().BinarySearch(owner);
        if (place < 0) place = ~place;
        _removed = [.. _removed[..place], owner, .. _removed[place..]];
    }

    private void Insert(int owner)
    {
        var at = Added.BinarySearch(owner);
        if (at < 0) at = ~at;
        _added = [.. Added[..at], owner, .. Added[at..]];
        _count++;
    }
}
