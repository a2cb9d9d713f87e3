namespace KnowledgeGraph.Storage.Embedded.Layers;

/// <summary>Builds the next <see cref="PagedMap{T}"/>. For one thread; unusable after <see cref="ToMap"/>.</summary>
internal sealed class PagedMapEditor<T>
    where T : class
{
    private const int LeafSize = 1 << PagedMap<T>.LeafBits;
    private const int MiddleSize = 1 << PagedMap<T>.MiddleBits;

    private PagedMap<T>.Middle?[] _roots;
    private bool _rootsAreMine;

    internal PagedMapEditor(PagedMap<T>.Middle?[] roots) => _roots = roots;

    public T? this[int index]
    {
        get
        {
            var root = index >> PagedMap<T>.RootShift;
            if (root >= _roots.Length || _roots[root] is not { } middle) return null;
            return middle.Leaves[(index >> PagedMap<T>.LeafBits) & (MiddleSize - 1)]?.Items[index & (LeafSize - 1)];
        }

        set
        {
            var middle = OwnMiddle(index >> PagedMap<T>.RootShift);
            ref var leaf = ref middle.Leaves[(index >> PagedMap<T>.LeafBits) & (MiddleSize - 1)];
            if (leaf is null) leaf = new(this, new T?[LeafSize]);
            else if (leaf.Owner != (object)this) leaf = new(this, (T?[])leaf.Items.Clone());
            leaf.Items[index & (LeafSize - 1)] = value;
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
            var roots = new PagedMap<T>.Middle?[Math.Max(_roots.Length, root + 1)];
            _roots.CopyTo(roots, 0);
            _roots = roots;
            _rootsAreMine = true;
        }

        ref var middle = ref _roots[root];
        if (middle is null) middle = new(this, new PagedMap<T>.Leaf?[MiddleSize]);
        else if (middle.Owner != (object)this) middle = new(this, (PagedMap<T>.Leaf?[])middle.Leaves.Clone());
        return middle;
    }
}
