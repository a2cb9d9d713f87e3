using System.Buffers.Binary;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Server.Hosting.Away;

/// <summary>
/// Key, name and year of nodes, as one version of the graph had them: 12 bytes a node, 6 more and the texts themselves, and 16 an author
/// for finding one by name. Made by <see cref="NameMemoryBuilder"/>. Immutable.
/// </summary>
internal sealed class NameMemory
{
    /// <summary>Of the year and of the lengths of key and name, which stand before the two.</summary>
    public const int HeaderLength = 6;

    /// <summary>Memory of a node beside its texts.</summary>
    public const int NodeBytes = 12 + HeaderLength;

    /// <summary>A chunk holds a power of two of bytes, so that a place is a chunk and an offset.</summary>
    public const int ChunkBits = 20;

    /// <summary>The most that places of 32 bits can name, in bytes.</summary>
    public const long MostBytes = 4L << 30;

    /// <summary>The length of a name that nobody stated.</summary>
    public const ushort NoName = ushort.MaxValue;

    /// <summary>The year of a node without one.</summary>
    public const short NoYear = short.MinValue;

    private readonly long[] _nodes;
    private readonly uint[] _places;
    private readonly byte[][] _chunks;
    private readonly NodesByText _authors;

    /// <param name="nodes">Their numbers.</param>
    /// <param name="places">Where the entry of each begins.</param>
    /// <param name="chunks">The entries: year, lengths, key, name.</param>
    /// <param name="authors">By folded name; null where some are left out, since one of several namesakes would seem to be the only one.</param>
    /// <param name="left">Nodes that are left out.</param>
    public NameMemory(long[] nodes, uint[] places, byte[][] chunks, NodesByText? authors, long left)
    {
        (_nodes, _places, _chunks) = (nodes, places, chunks);
        (_authors, KnowsAllAuthors, Left) = (authors ?? new([]), authors is not null, left);
        Array.Sort(_nodes, _places);
        Bytes = (12L * nodes.Length) + chunks.Sum(static chunk => (long)chunk.Length) + ((long)NodesByText.EntryBytes * _authors.Count);
    }

    public int Count => _nodes.Length;

    /// <summary>Nodes for whose names there was no room.</summary>
    public long Left { get; }

    /// <summary>Memory that it takes, about.</summary>
    public long Bytes { get; }

    /// <summary>Whether <see cref="AuthorsNamed"/> knows every author.</summary>
    public bool KnowsAllAuthors { get; }

    /// <summary>Authors who bear the very name, case and accents aside.</summary>
    public ReadOnlySpan<NodeId> AuthorsNamed(string name) =>
        _authors.Find(NodeKind.Author, System.Text.Encoding.UTF8.GetBytes(ContentHash.Fold(name)));

    /// <summary>Where a node is, for the readers below; negative where it is not.</summary>
    public int IndexOf(NodeId node) => Array.BinarySearch(_nodes, node.Value);

    public ReadOnlySpan<byte> Key(int index)
    {
        var entry = Entry(index);
        return entry.Slice(HeaderLength, KeyLength(entry));
    }

    public bool HasName(int index) => NameLength(Entry(index)) != NoName;

    /// <summary>Empty where there is none.</summary>
    public ReadOnlySpan<byte> Name(int index)
    {
        var entry = Entry(index);
        return NameLength(entry) is var length and not NoName ? entry.Slice(HeaderLength + KeyLength(entry), length) : [];
    }

    public long? Year(int index) => BinaryPrimitives.ReadInt16LittleEndian(Entry(index)) is var year and not NoYear ? year : null;

    private static int KeyLength(ReadOnlySpan<byte> entry) => BinaryPrimitives.ReadUInt16LittleEndian(entry[2..]);

    private static ushort NameLength(ReadOnlySpan<byte> entry) => BinaryPrimitives.ReadUInt16LittleEndian(entry[4..]);

    private ReadOnlySpan<byte> Entry(int index)
    {
        var place = _places[index];
        return _chunks[place >> ChunkBits].AsSpan((int)(place & ((1 << ChunkBits) - 1)));
    }
}
