using System.Buffers.Binary;
using System.Security.Cryptography;
using KnowledgeGraph.Model;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Server.Hosting.Away;

/// <summary>
/// Which node has which id, in one version of the graph: 16 bytes an id. Ids are kept as 64 bits of their SHA-256, so that no two of a
/// graph's ids are likely to meet, also where somebody chooses them. Immutable.
/// </summary>
internal sealed class KeyMemory
{
    private readonly ulong[] _hashes;
    private readonly NodeId[] _nodes;

    private KeyMemory(long version, List<(ulong Hash, NodeId Node)> ids)
    {
        Version = version;
        ids.Sort(static (left, right) => left.Hash.CompareTo(right.Hash));
        _hashes = [.. ids.Select(static id => id.Hash)];
        _nodes = [.. ids.Select(static id => id.Node)];
    }

    public long Version { get; }

    public int Count => _nodes.Length;

    /// <summary>Reads the ids of all nodes, one stream a kind.</summary>
    public static async Task<KeyMemory> ReadAsync(IGraphSnapshot snapshot, CancellationToken cancellation)
    {
        var ids = new List<(ulong, NodeId)>();
        for (var kind = NodeKind.Paper; kind <= NodeKind.Topic; kind++)
        {
            await foreach (var nodes in snapshot.StreamNodesAsync(kind, cancellation))
            {
                var texts = await snapshot.ReadIdsAsync(nodes, cancellation);
                for (var i = 0; i < nodes.Length; i++)
                {
                    for (var at = texts.Offsets[i]; at < texts.Offsets[i + 1]; at++) ids.Add((Hash(kind, texts.Items[at]), nodes.Span[i]));
                }
            }
        }

        return new(snapshot.Version, ids);
    }

    /// <returns>None where the version had no such node.</returns>
    public NodeId Find(NodeReference reference)
    {
        if (reference.Id.IsNone) return default;
        var found = Array.BinarySearch(_hashes, Hash(reference.Kind, System.Text.Encoding.UTF8.GetBytes(reference.Id.ToString())));
        return found >= 0 ? _nodes[found] : default;
    }

    private static ulong Hash(NodeKind kind, ReadOnlySpan<byte> id)
    {
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData([(byte)kind, .. id], digest);
        return BinaryPrimitives.ReadUInt64LittleEndian(digest);
    }
}
