namespace KnowledgeGraph.Storage.Embedded.Layers;

/// <summary>Builds the next <see cref="PagedMap{T}"/>. For one thread; unusable after <see cref="ToMap"/>.</summary>
internal sealed class PagedMapEditor<T>
    where T : class
{
    /// <summary>Marks the pages made here. A bare object, so that pages do not keep this and every earlier version alive.</summary>
    private readonly object _mark = new();
    private PagedMap<T>.Middle?[] _roots;
    private bool _rootsAreMine;

    internal PagedMapEditor(PagedMap<T>.Middle?[] roots) => _roots = roots;

    public T? this[int index]
    {
        get
        {
            var root = index >> PagedMap<T>.RootShift;
            if (root >= _roots.Length || _roots[root] is not { } middle) return null;
            return middle.Leaves[(index >> PagedMap<T>.LeafBits) & (PagedMap<T>.MiddleSize - 1)] is { } leaf
                ? leaf.Items[index & (PagedMap<T>.LeafSize - 1)]
                : null;
        }

        set
        {
            var middle = OwnMiddle(index >> PagedMap<T>.RootShift);
            ref var leaf = ref middle.Leaves[(index >> PagedMap<T>.LeafBits) & (PagedMap<T>.MiddleSize - 1)];
            if (leaf is null) leaf = new(_mark);
            else if (leaf.Owner != _mark) leaf = new(_mark) { Items = leaf.Items };
            leaf.Items[index & (PagedMap<T>.LeafSize - 1)] = value;
        }
    }

    public PagedMap<T> ToMap()
    {
        _rootsAreMine = false;
        return new(_roots);
    }

    private PagedMap<T>.Middle OwnMiddle(int root)
    {
        if (!_rootsAreMine || root >= _roots.Length)
        {
            var size = root < _roots.Length ? _roots.Length : root + 1 + (root / 2);
            var roots = new PagedMap<T>.Middle?[size];
            _roots.CopyTo(roots, 0);
            _roots = roots;
            _rootsAreMine = true;
        }

        ref var middle = ref _roots[root];
        if (middle is null) middle = new(_mark, new PagedMap<T>.Leaf?[PagedMap<T>.MiddleSize]);
        else if (middle.Owner != _mark) middle = new(_mark, (PagedMap<T>.Leaf?[])middle.Leaves.Clone());
        return middle;
    }
}
