using KnowledgeGraph.Api.Ids;
using KnowledgeGraph.GraphQL.Execution.Columns;
using KnowledgeGraph.Model;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Api.Nodes;

/// <summary>The opaque ids of nodes of one kind, made of kind and key when they are written.</summary>
internal sealed class GlobalIdColumn(NodeKind kind, TextColumn keys) : Base64UrlColumn(keys.Count, GlobalId.Letter(kind), null)
{
    protected override ReadOnlySpan<byte> RestAt(int row) => keys[row];
}
