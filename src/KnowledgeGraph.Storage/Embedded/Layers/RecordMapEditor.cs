namespace KnowledgeGraph.Storage.Embedded.Layers;

/// <summary>Builds the next <see cref="RecordMap"/>. For one thread; unusable after <see cref="ToMap"/>.</summary>
internal sealed class RecordMapEditor
{
    /// <summary>Marks the pages made here. A bare object, so that pages do not keep this and every earlier version alive.</summary>
    private readonly object _mark = new();
    private readonly RecordArena _arena;
    private RecordMap.Middle?[] _roots;
    private bool _rootsAreMine;

    internal RecordMapEditor(RecordMap map)
    {
        _arena = map.Arena;
        _roots = map.Roots;
    }

    /// <summary>The record of an ordinal; empty when none is held.</summary>
    public ReadOnlySpan<byte> this[int ordinal] =>
        RecordMap.PlaceIn(_roots, ordinal) is not RecordArena.None and var place ? _arena.At(place) : default;

    /// <summary>Puts a record in the place of the present one, if there is one. The bytes are copied.</summary>
    public void Set(int ordinal, ReadOnlySpan<byte> record)
    {
        var middle = OwnMiddle(ordinal >> RecordMap.RootShift);
        ref var leaf = ref middle.Leaves[(ordinal >> RecordMap.LeafBits) & (RecordMap.MiddleSize - 1)];
        if (leaf is null) leaf = new(_mark);
        else if (leaf.Owner != _mark) leaf = new(_mark) { Places = leaf.Places };
        leaf.Places[ordinal & (RecordMap.LeafSize - 1)] = _arena.Add(record);
    }

    public RecordMap ToMap()
    {
        _rootsAreMine = false;
        return new(_arena, _roots);
    }

    private RecordMap.Middle OwnMiddle(int root)
    {
        if (!_rootsAreMine || root >= _roots.Length)
        {
            var size = root < _roots.Length ? _roots.Length : root + 1 + (root / 2);
            var roots = new RecordMap.Middle?[size];
            _roots.CopyTo(roots, 0);
            _roots = roots;
            _rootsAreMine = true;
        }

        ref var middle = ref _roots[root];
        if (middle is null) middle = new(_mark, new RecordMap.Leaf?[RecordMap.MiddleSize]);
        else if (middle.Owner != _mark) middle = new(_mark, (RecordMap.Leaf?[])middle.Leaves.Clone());
        return middle;
    }
}
