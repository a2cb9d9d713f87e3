using KnowledgeGraph.Model;
using KnowledgeGraph.Storage.Views;

namespace KnowledgeGraph.Storage.Tests.Text;

/// <summary>A view without any property, whose nodes have their numbers as keys: what ranking needs of a view.</summary>
internal sealed class UnnamedView : IGraphView
{
    public long Version => 1;

    public int Bound(NodeKind kind) => int.MaxValue;

    public bool IsVisible(NodeKind kind, int ordinal) => true;

    public long CountVisible(NodeKind kind) => throw new NotSupportedException();

    public bool TryFind(NodeKind kind, ExternalId id, out int ordinal) => throw new NotSupportedException();

    public ReadOnlySpan<byte> Key(NodeKind kind, int ordinal) => System.Text.Encoding.UTF8.GetBytes($"local:{kind}{ordinal:00000}");

    public IKeyWalk WalkKeys(NodeKind kind) => throw new NotSupportedException();

    public IReadOnlyList<ExternalId> Ids(NodeKind kind, int ordinal) => throw new NotSupportedException();

    public IReadOnlyList<string> Sources(NodeKind kind, int ordinal) => throw new NotSupportedException();

    public bool TryText(NodeKind kind, int ordinal, NodeProperty property, out ReadOnlySpan<byte> text) =>
        throw new NotSupportedException();

    public bool TryBits(NodeKind kind, int ordinal, NodeProperty property, out long bits) => throw new NotSupportedException();

    public int TextListCount(NodeKind kind, int ordinal, NodeProperty property) => throw new NotSupportedException();

    public ReadOnlySpan<byte> TextListItem(NodeKind kind, int ordinal, NodeProperty property, int index) =>
        throw new NotSupportedException();

    public ReadOnlySpan<int> Targets(Relation relation, int owner) => throw new NotSupportedException();

    public ReadOnlySpan<int> Owners(Relation relation, int target, ref int[] scratch) => throw new NotSupportedException();

    public bool TryEdgeBits(Relation relation, int owner, int index, RelationProperty property, out long bits) =>
        throw new NotSupportedException();

    public bool TryEdgeText(Relation relation, int owner, int index, RelationProperty property, out ReadOnlySpan<byte> text) =>
        throw new NotSupportedException();

    public IReadOnlyList<string> EdgeTextList(Relation relation, int owner, int index, RelationProperty property) =>
        throw new NotSupportedException();

    public ReadOnlySpan<int> EdgeNodes(Relation relation, int owner, int index, RelationProperty property) =>
        throw new NotSupportedException();

    public IEnumerable<SourcedStatement> Statements(NodeKind kind, int ordinal) => throw new NotSupportedException();

    public void Dispose()
    {
    }
}
