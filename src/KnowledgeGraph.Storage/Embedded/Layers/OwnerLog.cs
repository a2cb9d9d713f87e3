using System.Numerics;

namespace KnowledgeGraph.Storage.Embedded.Layers;

/// <summary>
/// How the owners of one relation's targets changed in one overlay: additions and removals in the order in which they were made, each
/// entry naming the one before it about the same target. No entry ever changes, so a version is no more than a length
/// (<see cref="OwnerChangesAt"/>): its readers pass over what came later. Twelve bytes an entry and no object. One writer, any number
/// of readers without locks.
/// </summary>
internal sealed class OwnerLog
{
    /// <summary>No entry: the end of a target's chain.</summary>
    public const int None = -1;

    private const int FirstChunkBits = 6;

    /// <summary>Each twice as long as the one before it, so that growing copies nothing.</summary>
    private readonly Entry[][] _chunks = new Entry[32 - FirstChunkBits][];
    private volatile OwnerLogHeads _heads = OwnerLogHeads.Empty();

    /// <summary>Entries so far. Only the writer may read it.</summary>
    public int Length { get; private set; }

    public void Add(int target, int owner) => Append(target, owner);

    public void Remove(int target, int owner) => Append(target, ~owner);

    /// <summary>
    /// Takes the entries from <paramref name="length"/> on out of their chains. Their places stay used: a reader may stand on one.
    /// </summary>
    public void Abandon(int length)
    {
        for (var i = Length - 1; i >= length; i--)
        {
            ref var entry = ref At(i);
            _heads.Set(entry.Target, entry.Previous);
        }
    }

    /// <summary>The newest entry about a target below a length, or <see cref="None"/>.</summary>
    public int Newest(int target, int length) => Below(_heads.Of(target), length);

    /// <summary>The entry before one, or <see cref="None"/>.</summary>
    public int Previous(int entry) => At(entry).Previous;

    /// <summary>True for an addition; a removal otherwise.</summary>
    public bool IsAddition(int entry, out int owner)
    {
        owner = At(entry).Owner;
        if (owner >= 0) return true;
        owner = ~owner;
        return false;
    }

    /// <summary>All targets that ever had an entry, ascending. For a log that takes no more of them.</summary>
    public int[] Targets()
    {
        var targets = _heads.Targets();
        Array.Sort(targets);
        return targets;
    }

    private int Below(int entry, int length)
    {
        while (entry >= length) entry = At(entry).Previous;
        return entry;
    }

    private void Append(int target, int owner)
    {
        var heads = _heads;
        var chunk = ChunkOf(Length, out var at);
        _chunks[chunk] ??= new Entry[1 << (chunk + FirstChunkBits)];
        _chunks[chunk][at] = new(target, owner, heads.Of(target));
        var next = heads.With(target, Length++);
        if (!ReferenceEquals(heads, next)) _heads = next;
    }

    private ref Entry At(int index)
    {
        var chunk = ChunkOf(index, out var at);
        return ref _chunks[chunk][at];
    }

    private static int ChunkOf(int index, out int at)
    {
        var shifted = (uint)index + (1u << FirstChunkBits);
        var bits = BitOperations.Log2(shifted);
        at = (int)(shifted - (1u << bits));
        return bits - FirstChunkBits;
    }

    /// <param name="Target">Whose owners change.</param>
    /// <param name="Owner">The owner, or its complement when it goes.</param>
    /// <param name="Previous">The entry before this about the same target.</param>
    private readonly record struct Entry(int Target, int Owner, int Previous);
}
