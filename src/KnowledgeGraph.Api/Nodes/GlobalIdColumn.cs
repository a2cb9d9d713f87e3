using KnowledgeGraph.Api.Ids;
using KnowledgeGraph.GraphQL.Execution.Columns;
using KnowledgeGraph.Model;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Api.Nodes;

/// <summary>The opaque ids of a level, made of kind and key when they are written.</summary>
internal sealed class GlobalIdColumn(ReadOnlyMemory<NodeId> nodes, TextColumn keys) : Base64UrlColumn(nodes.Length, null)
{
    private const int UsualLength = 64;

    private byte[] _id = new byte[UsualLength];

    protected override ReadOnlySpan<byte> BytesAt(int row)
    {
        var key = keys[row];
        if (key.Length >= _id.Length) _id = new byte[key.Length * 2];
        _id[0] = GlobalId.Letter(nodes.Span[row].Kind);
        key.CopyTo(_id.AsSpan(1));
        return _id.AsSpan(0, key.Length + 1);
    }
}
