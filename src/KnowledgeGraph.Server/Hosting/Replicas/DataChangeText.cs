using KnowledgeGraph.Model;
using KnowledgeGraph.Storage.Events;

namespace KnowledgeGraph.Server.Hosting.Replicas;

/// <summary>
/// The message of a <see cref="DataChange"/> as JSON. Processes of different age serve one graph while it is updated: what one does not
/// know it passes over, and what one does not say is unknown.
/// </summary>
/// <param name="Version">The version that the write made.</param>
/// <param name="Written">What a reader must see.</param>
/// <param name="IsChange">Whether the write said something new.</param>
/// <param name="Source">Who stated it.</param>
/// <param name="Kinds">Numbers of kinds.</param>
/// <param name="Nodes">An id of each node after the number of its kind and a blank.</param>
/// <param name="AllNodes">Whether these are all.</param>
internal sealed record DataChangeText(
    long Version, IReadOnlyList<string>? Written, bool IsChange, string? Source, IReadOnlyList<int>? Kinds, IReadOnlyList<string>? Nodes, bool AllNodes)
{
    public static DataChangeText Of(DataChange change)
    {
        var what = change.Change;
        return new(
            change.Version, change.Written, what is not null, what?.Source, what?.Kinds.Select(static kind => (int)kind).ToList(),
            what?.Nodes.Select(static node => $"{(int)node.Kind} {node.Id}").ToList(), what is { AreNodesComplete: true });
    }

    /// <returns>Null where it is no such message.</returns>
    public DataChange? Read()
    {
        if (Written is null) return null;
        if (!IsChange) return new(Version, Written);
        List<NodeReference> nodes = [];
        var isComplete = AllNodes;
        foreach (var text in Nodes ?? [])
        {
            if (Reference(text) is { } node) nodes.Add(node);
            else isComplete = false;
        }

        NodeKind[] kinds = [.. (Kinds ?? []).Where(static kind => kind is >= (int)NodeKind.Paper and <= (int)NodeKind.Topic).Select(static kind => (NodeKind)kind)];
        return new(Version, Written, new(Version, Source, kinds, nodes, isComplete));
    }

    private static NodeReference? Reference(string? text) =>
        text is [>= '1' and <= '5' and var digit, ' ', .. var id] && IdParser.TryParse(id, out var parsed)
            ? new NodeReference((NodeKind)(digit - '0'), parsed)
            : null;
}
