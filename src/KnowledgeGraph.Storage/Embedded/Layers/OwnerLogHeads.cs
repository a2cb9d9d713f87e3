namespace KnowledgeGraph.Storage.Embedded.Layers;

/// <summary>
/// Target to its newest entry in an <see cref="OwnerLog"/>; open addressing. One writer, any number of readers without locks: a head is
/// written before the target that makes it seen, and a full table is left as it is for those who still read it.
/// </summary>
internal sealed class OwnerLogHeads
{
    private const uint Spread = 0x9E3779B1;

    /// <summary>Targets plus one; zero is a free place.</summary>
    private readonly int[] _targets;
    private readonly int[] _heads;
    private readonly int _shift;
    private int _count;

    private OwnerLogHeads(int bits)
    {
        _targets = new int[1 << bits];
        _heads = new int[1 << bits];
        _shift = 32 - bits;
    }

    public static OwnerLogHeads Empty() => new(4);

    /// <summary>The newest entry about a target, or <see cref="OwnerLog.None"/>.</summary>
    public int Of(int target)
    {
        var slot = Slot(target);
        return Volatile.Read(ref _targets[slot]) == 0 ? OwnerLog.None : Volatile.Read(ref _heads[slot]);
    }

    /// <summary>Sets a target's newest entry; returns the table to publish, which is another one when this is full.</summary>
    public OwnerLogHeads With(int target, int entry)
    {
        var slot = Slot(target);
        if (_targets[slot] != 0)
        {
            Volatile.Write(ref _heads[slot], entry);
            return this;
        }

        var table = (_count + 1) * 3 > _targets.Length * 2 ? Doubled() : this;
        table.Put(target, entry);
        return table;
    }

    /// <summary>Sets the newest entry of a target that is held.</summary>
    public void Set(int target, int entry) => Volatile.Write(ref _heads[Slot(target)], entry);

    public int[] Targets()
    {
        var targets = new int[_count];
        var at = 0;
        foreach (var held in _targets)
        {
            if (held != 0) targets[at++] = held - 1;
        }

        return targets;
    }

    private OwnerLogHeads Doubled()
    {
        var table = new OwnerLogHeads(33 - _shift);
        for (var i = 0; i < _targets.Length; i++)
        {
            if (_targets[i] != 0) table.Put(_targets[i] - 1, _heads[i]);
        }

        return table;
    }

    private void Put(int target, int entry)
    {
        var slot = Slot(target);
        _heads[slot] = entry;
        Volatile.Write(ref _targets[slot], target + 1);
        _count++;
    }

    private int Slot(int target)
    {
        var slot = (int)(((uint)target * Spread) >> _shift);
        while (Volatile.Read(ref _targets[slot]) is not 0 and var held && held != target + 1) slot = (slot + 1) & (_targets.Length - 1);
        return slot;
    }
}
