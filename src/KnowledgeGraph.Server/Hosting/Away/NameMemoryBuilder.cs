using System.Buffers.Binary;
using System.Text;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Server.Hosting.Away;

/// <summary>
/// Collects the names of nodes within a bound of memory. What comes after the bound is reached is left out and counted, and so is what no
/// entry can hold: a text of 64 KiB or a year beyond 16 bits. For one thread.
/// </summary>
/// <param name="most">Bytes that the names may take; 0 keeps none.</param>
internal sealed class NameMemoryBuilder(long most)
{
    private readonly long _most = Math.Min(most, NameMemory.MostBytes);
    private readonly List<long> _nodes = [];
    private readonly List<uint> _places = [];
    private readonly List<byte[]> _chunks = [];
    private readonly List<(ulong, NodeId)> _authors = [];
    private long _bytes;
    private long _left;
    private bool _isAuthorLeft;
    private int _used = 1 << NameMemory.ChunkBits;

    /// <summary>True once there is no room: names need not be read any more, their nodes are to be counted by <see cref="Leave"/>.</summary>
    public bool IsFull { get; private set; } = most <= 0;

    public void Add(NodeId node, ReadOnlySpan<byte> key, ReadOnlySpan<byte> name, bool hasName, long? year)
    {
        var isAuthor = node.Kind == NodeKind.Author;
        var bytes = NameMemory.NodeBytes + key.Length + name.Length + (isAuthor ? NodesByText.EntryBytes : 0);
        IsFull |= _bytes + bytes > _most;
        if (IsFull || !CanHold(key, name, year))
        {
            Leave(node.Kind, 1);
            return;
        }

        _bytes += bytes;
        Write(node, key, name, hasName, (short)(year ?? NameMemory.NoYear));
        if (!isAuthor || !hasName) return;
        var folded = Encoding.UTF8.GetBytes(ContentHash.Fold(Encoding.UTF8.GetString(name)));
        _authors.Add((NodesByText.Hash(NodeKind.Author, folded), node));
    }

    /// <summary>Counts nodes whose names were not read.</summary>
    public void Leave(NodeKind kind, int count)
    {
        _left += count;
        _isAuthorLeft |= kind == NodeKind.Author && count > 0;
    }

    public NameMemory Finish()
    {
        if (_chunks.Count > 0) _chunks[^1] = _chunks[^1][.._used];
        return new([.. _nodes], [.. _places], [.. _chunks], _isAuthorLeft ? null : new(_authors), _left);
    }

    private static bool CanHold(ReadOnlySpan<byte> key, ReadOnlySpan<byte> name, long? year) =>
        key.Length < ushort.MaxValue && name.Length < NameMemory.NoName && year is null or (> short.MinValue and <= short.MaxValue);

    private void Write(NodeId node, ReadOnlySpan<byte> key, ReadOnlySpan<byte> name, bool hasName, short year)
    {
        var length = NameMemory.HeaderLength + key.Length + name.Length;
        if (_used + length > 1 << NameMemory.ChunkBits)
        {
            _chunks.Add(new byte[1 << NameMemory.ChunkBits]);
            _used = 0;
        }

        var entry = _chunks[^1].AsSpan(_used, length);
        BinaryPrimitives.WriteInt16LittleEndian(entry, year);
        BinaryPrimitives.WriteUInt16LittleEndian(entry[2..], (ushort)key.Length);
        BinaryPrimitives.WriteUInt16LittleEndian(entry[4..], hasName ? (ushort)name.Length : NameMemory.NoName);
        key.CopyTo(entry[NameMemory.HeaderLength..]);
        name.CopyTo(entry[(NameMemory.HeaderLength + key.Length)..]);
        _nodes.Add(node.Value);
        _places.Add(((uint)(_chunks.Count - 1) << NameMemory.ChunkBits) + (uint)_used);
        _used += length;
    }
}
