using System.Buffers.Binary;
using System.Security.Cryptography;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Server.Hosting.Away;

/// <summary>
/// Which nodes go by a text, an id or a name: 16 bytes an entry. Texts are kept as 64 bits of their SHA-256, so that no two of a graph's
/// are likely to meet, also where somebody chooses them. Immutable.
/// </summary>
internal sealed class NodesByText
{
    /// <summary>Memory of one entry.</summary>
    public const int EntryBytes = 16;

    private readonly ulong[] _hashes;
    private readonly NodeId[] _nodes;

    public NodesByText(IReadOnlyCollection<(ulong Hash, NodeId Node)> entries)
    {
        _hashes = [.. entries.Select(static entry => entry.Hash)];
        _nodes = [.. entries.Select(static entry => entry.Node)];
        Array.Sort(_hashes, _nodes);
    }

    public int Count => _nodes.Length;

    /// <summary>What an entry keeps of a text.</summary>
    public static ulong Hash(NodeKind kind, ReadOnlySpan<byte> text)
    {
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData([(byte)kind, .. text], digest);
        return BinaryPrimitives.ReadUInt64LittleEndian(digest);
    }

    /// <summary>All nodes of a kind that go by the text.</summary>
    public ReadOnlySpan<NodeId> Find(NodeKind kind, ReadOnlySpan<byte> text)
    {
        var hash = Hash(kind, text);
        var start = Array.BinarySearch(_hashes, hash);
        if (start < 0) return [];
        var end = start + 1;
        while (start > 0 && _hashes[start - 1] == hash) start--;
        while (end < _hashes.Length && _hashes[end] == hash) end++;
        return _nodes.AsSpan(start, end - start);
    }
}
