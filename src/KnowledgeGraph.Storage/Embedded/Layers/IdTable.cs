namespace KnowledgeGraph.Storage.Embedded.Layers;

/// <summary>
/// Hash of an id to the ordinal that first held it; entries are only ever added. One writer, any number of readers without locks:
/// an ordinal is written before the hash that makes it seen. A reader may see entries newer than its version, which is why a caller
/// checks the ordinal's own record for the id.
/// </summary>
internal sealed class IdTable
{
    private readonly ulong[] _hashes;
    private readonly int[] _ordinals;

    private IdTable(int capacity)
    {
        _hashes = new ulong[capacity];
        _ordinals = new int[capacity];
    }

    public static IdTable Empty() => new(64);

    /// <summary>Entries held. Only the writer may read it.</summary>
    public int Count { get; private set; }

    /// <summary>Starts a walk over the ordinals under a hash. Zero is no hash: <see cref="IdHash"/> never gives it.</summary>
    public int Start(ulong hash) => (int)hash & (_hashes.Length - 1);

    /// <summary>Reads the place where a walk starts. What it returns says nothing.</summary>
    public int Touch(ulong hash) => _ordinals[Start(hash)] + (int)_hashes[Start(hash)];

    /// <summary>The next ordinal under the hash, or -1.</summary>
    public int Next(ulong hash, ref int slot)
    {
        while (true)
        {
            var at = slot;
            var held = Volatile.Read(ref _hashes[at]);
            if (held == 0) return -1;
            slot = (at + 1) & (_hashes.Length - 1);
            if (held == hash) return _ordinals[at];
        }
    }

    /// <summary>Adds an entry; returns the table to publish, which is another one when this is full.</summary>
    public IdTable With(ulong hash, int ordinal)
    {
        var table = this;
        if ((Count + 1) * 3 > _hashes.Length * 2)
        {
            table = new IdTable(_hashes.Length * 2);
            foreach (var (oldHash, oldOrdinal) in Entries()) table.Put(oldHash, oldOrdinal);
        }

        table.Put(hash, ordinal);
        return table;
    }

    public IEnumerable<(ulong Hash, int Ordinal)> Entries()
    {
        for (var i = 0; i < _hashes.Length; i++)
        {
            var hash = Volatile.Read(ref _hashes[i]);
            if (hash != 0) yield return (hash, _ordinals[i]);
        }
    }

    private void Put(ulong hash, int ordinal)
    {
        var slot = Start(hash);
        while (_hashes[slot] != 0) slot = (slot + 1) & (_hashes.Length - 1);
        _ordinals[slot] = ordinal;
        Volatile.Write(ref _hashes[slot], hash);
        Count++;
    }
}
