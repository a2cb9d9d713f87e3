using System.Buffers.Binary;
using System.Numerics;
using KnowledgeGraph.Model;
using KnowledgeGraph.Storage.Embedded.Files;

namespace KnowledgeGraph.Storage.Embedded.Layers;

/// <summary>
/// Ids that the writer met lately, with the nodes that hold them. An import names authors and cited papers again and again; found here, an
/// id costs one wait for memory, found in the layers some ten. An entry holds the whole id, so that a hit needs no look at the record: the
/// node holds the id and is not merged away. Whoever changes that forgets the id. A set-associative cache of two ways, as processors have
/// them: a set fills one cache line. Begins small and doubles up to its bound. For the one writer.
/// </summary>
internal sealed class IdCache : IDisposable
{
    /// <summary>Bytes of the longest id that is kept: keys of the usual schemes and short DOIs.</summary>
    public const int MaxKeyBytes = SlotBytes - KeyAt;

    private const int SetBytes = 64;
    private const int SlotBytes = SetBytes / 2;
    private const int KindAt = 1;
    private const int OrdinalAt = 2;
    private const int KeyAt = 6;
    private const int FirstBits = 8;

    private readonly int _maxBits;
    private NativeBlock _sets = new(SetBytes << FirstBits);
    private int _bits = FirstBits;
    private long _used;

    /// <param name="maxBytes">Memory that it may take; the power of two below counts, and never less than 16 KiB.</param>
    public IdCache(long maxBytes) => _maxBits = Math.Max(FirstBits, BitOperations.Log2((ulong)Math.Max(1, maxBytes / SetBytes)));

    /// <summary>Reads where an id of the hash stands. What it returns says nothing.</summary>
    public int Touch(ulong hash) => Set(hash)[0];

    /// <summary>Whether the id is here; then <paramref name="ordinal"/> is the node that holds it.</summary>
    public bool TryFind(NodeKind kind, ReadOnlySpan<byte> key, ulong hash, out int ordinal)
    {
        var set = Set(hash);
        if (IsAt(set, kind, key))
        {
            ordinal = BinaryPrimitives.ReadInt32LittleEndian(set[OrdinalAt..]);
            return true;
        }

        if (!IsAt(set[SlotBytes..], kind, key))
        {
            ordinal = -1;
            return false;
        }

        // The one met last stands first: the other makes room.
        ordinal = BinaryPrimitives.ReadInt32LittleEndian(set[(SlotBytes + OrdinalAt)..]);
        Span<byte> last = stackalloc byte[SlotBytes];
        set[SlotBytes..].CopyTo(last);
        set[..SlotBytes].CopyTo(set[SlotBytes..]);
        last.CopyTo(set);
        return true;
    }

    /// <summary>Keeps an id that is not here, in the place of the one of its set that was met longest ago.</summary>
    public void Add(NodeKind kind, ReadOnlySpan<byte> key, ulong hash, int ordinal)
    {
        if (key.Length > MaxKeyBytes) return;

        // Half full: then one in ten stands in a set that was to take three.
        if (_bits < _maxBits && _used >> _bits > 0) Double();
        Put(Set(hash), kind, key, ordinal);
    }

    /// <summary>Forgets an id, if it is here.</summary>
    public void Remove(NodeKind kind, ReadOnlySpan<byte> key, ulong hash)
    {
        var set = Set(hash);
        for (var at = 0; at < SetBytes; at += SlotBytes)
        {
            if (!IsAt(set[at..], kind, key)) continue;
            set.Slice(at, SlotBytes).Clear();
            _used--;
        }
    }

    /// <summary>Forgets everything and gives the memory back.</summary>
    public void Clear()
    {
        var smallest = new NativeBlock(SetBytes << FirstBits);
        _sets.Dispose();
        (_sets, _bits, _used) = (smallest, FirstBits, 0);
    }

    public void Dispose() => _sets.Dispose();

    private static bool IsAt(ReadOnlySpan<byte> slot, NodeKind kind, ReadOnlySpan<byte> key) =>
        slot[0] == key.Length && slot[KindAt] == (byte)kind && slot.Slice(KeyAt, MaxKeyBytes)[..key.Length].SequenceEqual(key);

    private void Put(Span<byte> set, NodeKind kind, ReadOnlySpan<byte> key, int ordinal)
    {
        if (set[0] != 0)
        {
            if (set[SlotBytes] == 0) _used++;
            set[..SlotBytes].CopyTo(set[SlotBytes..]);
        }
        else
        {
            _used++;
        }

        set[0] = (byte)key.Length;
        set[KindAt] = (byte)kind;
        BinaryPrimitives.WriteInt32LittleEndian(set[OrdinalAt..], ordinal);
        key.CopyTo(set[KeyAt..]);
    }

    private void Double()
    {
        // First the memory: where there is none left, all stays as it is.
        var larger = new NativeBlock((nint)SetBytes << (_bits + 1));
        using var old = _sets;
        (_sets, _used) = (larger, 0);
        var count = 1 << _bits++;
        for (var i = 0; i < count; i++)
        {
            // The older one first, so that the order of the two stays.
            var set = old.Span((nint)i * SetBytes, SetBytes);
            for (var at = SlotBytes; at >= 0; at -= SlotBytes)
            {
                var slot = set.Slice(at, SlotBytes);
                if (slot[0] == 0) continue;
                var key = slot.Slice(KeyAt, slot[0]);
                Put(Set(IdHash.Of(key)), (NodeKind)slot[KindAt], key, BinaryPrimitives.ReadInt32LittleEndian(slot[OrdinalAt..]));
            }
        }
    }

    private Span<byte> Set(ulong hash) => _sets.Span((nint)(hash >> (64 - _bits)) * SetBytes, SetBytes);
}
