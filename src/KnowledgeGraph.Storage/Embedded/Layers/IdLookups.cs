using KnowledgeGraph.Model;

namespace KnowledgeGraph.Storage.Embedded.Layers;

/// <summary>
/// Looks up the ids that a block of statements names before the statements are applied one by one. A lookup waits for memory several
/// times, each wait for the one before it; in a loop over many ids the processor waits for those of several at once. What is found is
/// a candidate, which is confirmed when its turn comes: what came earlier in the block may have changed the graph. For the one writer.
/// </summary>
internal sealed class IdLookups(VersionEditor graph)
{
    /// <summary>Statements that are worth looking up together: some hundred ids, whose records still are in the cache when they are used.</summary>
    public const int BlockSize = 64;

    private readonly int[] _starts = new int[BlockSize];
    private readonly int[] _targets = new int[BlockSize];
    private IdLookup[] _lookups = new IdLookup[1024];
    private int[] _unknown = new int[1024];
    private byte[] _keys = new byte[32 << 10];
    private int _count;
    private int _keysLength;
    private int _next;

    /// <summary>Takes the place of what its loops over memory read, so that the reads are made.</summary>
    private long _touched;

    /// <summary>Looks up the ids of at most <see cref="BlockSize"/> statements.</summary>
    public void Prepare(ReadOnlySpan<NodeStatement> statements)
    {
        (_count, _keysLength, _next) = (0, 0, 0);
        for (var i = 0; i < statements.Length; i++)
        {
            _starts[i] = _count;
            foreach (var id in statements[i].Ids) Add(statements[i].Kind, id);
            _targets[i] = _count;
            foreach (var relation in statements[i].Relations) Add(RelationInfo.Of(relation.Relation).Target, relation.Target);
        }

        LookUpUnknown();
    }

    private void LookUpUnknown()
    {
        var lookups = _lookups.AsSpan(0, _count);
        var unknown = _unknown.AsSpan(0, _count);
        foreach (ref var lookup in lookups) _touched += graph.TouchKnown(lookup.Hash);
        var count = 0;
        for (var i = 0; i < lookups.Length; i++)
        {
            if (!graph.IsKnown(lookups[i].Kind, Key(lookups[i]), lookups[i].Hash, out _)) unknown[count++] = i;
        }

        unknown = unknown[..count];
        foreach (var i in unknown) _touched += graph.TouchIds(lookups[i].Kind, lookups[i].Hash);
        foreach (var i in unknown) lookups[i].Candidate = graph.Candidate(lookups[i].Kind, lookups[i].Hash);
        foreach (var i in unknown)
        {
            if (lookups[i].Candidate >= 0) _touched += graph.TouchRecord(lookups[i].Kind, lookups[i].Candidate);
        }
    }

    /// <summary>Goes to the ids of a statement of the block.</summary>
    public void Begin(int statement) => _next = _starts[statement];

    /// <summary>Goes to the first target of a statement of the block.</summary>
    public void BeginTargets(int statement) => _next = _targets[statement];

    /// <summary>The lookup of an id when it is the next one; the ids of a block come in the order of their statements.</summary>
    public bool TryTake(NodeKind kind, ExternalId id, out IdLookup lookup, out ReadOnlySpan<byte> key)
    {
        if (_next >= _count || _lookups[_next].Kind != kind || !IsVery(_lookups[_next].Id, id))
        {
            lookup = default;
            key = default;
            return false;
        }

        lookup = _lookups[_next++];
        key = Key(lookup);
        return true;
    }

    private ReadOnlySpan<byte> Key(IdLookup lookup) => _keys.AsSpan(lookup.KeyStart, lookup.KeyLength);

    /// <summary>The same text in memory: comparing the characters would cost more than it spares.</summary>
    private static bool IsVery(ExternalId one, ExternalId other) =>
        one.Scheme == other.Scheme && ReferenceEquals(one.Value, other.Value);

    private void Add(NodeKind kind, ExternalId id)
    {
        if (_count == _lookups.Length)
        {
            Array.Resize(ref _lookups, _count * 2);
            _unknown = new int[_lookups.Length];
        }

        if (_keys.Length - _keysLength < IdHash.MaxBytes) Array.Resize(ref _keys, _keys.Length * 2);
        var length = IdHash.WriteKey(id, _keys.AsSpan(_keysLength));
        _lookups[_count++] = new(kind, id, IdHash.Of(_keys.AsSpan(_keysLength, length)), _keysLength, length);
        _keysLength += length;
    }
}
