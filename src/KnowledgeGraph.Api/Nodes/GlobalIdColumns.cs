using System.Buffers.Text;
using KnowledgeGraph.Api.Ids;
using KnowledgeGraph.GraphQL.Execution.Columns;
using KnowledgeGraph.Model;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Api.Nodes;

/// <summary>Encodes the opaque ids of a level into one array, without an allocation a row.</summary>
internal static class GlobalIdColumns
{
    public static Utf8Column Encode(ReadOnlySpan<NodeId> nodes, TextColumn keys)
    {
        var offsets = new int[nodes.Length + 1];
        var longest = 0;
        for (var row = 0; row < nodes.Length; row++)
        {
            var length = keys[row].Length + 1;
            longest = Math.Max(longest, length);
            offsets[row + 1] = checked(offsets[row] + Base64Url.GetEncodedLength(length));
        }

        var data = GC.AllocateUninitializedArray<byte>(offsets[^1]);
        Span<byte> plain = longest <= 512 ? stackalloc byte[512] : new byte[longest];
        for (var row = 0; row < nodes.Length; row++)
        {
            var key = keys[row];
            plain[0] = GlobalId.Letter(nodes[row].Kind);
            key.CopyTo(plain[1..]);
            Base64Url.EncodeToUtf8(plain[..(key.Length + 1)], data.AsSpan(offsets[row]));
        }

        return new Utf8Column(data, offsets) { NeedsNoEscape = true };
    }
}
