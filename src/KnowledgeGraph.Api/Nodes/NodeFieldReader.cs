using KnowledgeGraph.GraphQL.Execution.Resolving;
using KnowledgeGraph.Model;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Api.Nodes;

/// <summary>
/// Reads the selected fields of one kind for a whole level: all properties in one call of the store, and one call each for keys, external
/// ids and sources where they are selected.
/// </summary>
internal static class NodeFieldReader
{
    public static async ValueTask ReadAsync(
        GroupContext<NodeFieldKey> context, ReadOnlyMemory<NodeId> nodes, IGraphSnapshot snapshot)
    {
        if (snapshot is IReadAheadSnapshot ahead) await ReadAheadAsync(context, nodes, ahead).ConfigureAwait(false);
        await ReadPropertiesAsync(context, nodes, snapshot).ConfigureAwait(false);
        if (Selects(context, NodeFieldSource.Id) || Selects(context, NodeFieldSource.Key))
        {
            var keys = await snapshot.ReadKeysAsync(nodes, context.CancellationToken).ConfigureAwait(false);
            if (Selects(context, NodeFieldSource.Key)) SetColumn(context, NodeFieldSource.Key, StoreColumns.Texts(keys));
            if (Selects(context, NodeFieldSource.Id)) SetColumn(context, NodeFieldSource.Id, new GlobalIdColumn(nodes.Span[0].Kind, keys));
        }

        if (Selects(context, NodeFieldSource.ExternalIds))
        {
            var ids = await snapshot.ReadIdsAsync(nodes, context.CancellationToken).ConfigureAwait(false);
            SetColumn(context, NodeFieldSource.ExternalIds, StoreColumns.TextLists(ids));
        }

        if (Selects(context, NodeFieldSource.Sources))
        {
            var sources = await snapshot.ReadSourcesAsync(nodes, context.CancellationToken).ConfigureAwait(false);
            SetColumn(context, NodeFieldSource.Sources, StoreColumns.TextLists(sources));
        }
    }

    private static ValueTask ReadAheadAsync(GroupContext<NodeFieldKey> context, ReadOnlyMemory<NodeId> nodes, IReadAheadSnapshot snapshot) =>
        Foretell(context) is { } selection ? snapshot.ReadAheadAsync(nodes, _ => selection, context.CancellationToken) : default;

    /// <summary>What will be read, where that is more than one call.</summary>
    private static NodeSelection? Foretell(GroupContext<NodeFieldKey> context)
    {
        var properties = PropertiesOf(context.Keys);
        var withKeys = Selects(context, NodeFieldSource.Id) || Selects(context, NodeFieldSource.Key);
        var (withIds, withSources) = (Selects(context, NodeFieldSource.ExternalIds), Selects(context, NodeFieldSource.Sources));
        var calls = Math.Min(1, properties.Length) + (withKeys ? 1 : 0) + (withIds ? 1 : 0) + (withSources ? 1 : 0);
        return calls < 2 ? null : new(properties, withKeys, []) { WithIds = withIds, WithSources = withSources };
    }

    private static async ValueTask ReadPropertiesAsync(
        GroupContext<NodeFieldKey> context, ReadOnlyMemory<NodeId> nodes, IGraphSnapshot snapshot)
    {
        var properties = PropertiesOf(context.Keys);
        if (properties.Length == 0) return;

        var columns = await snapshot.ReadAsync(nodes, properties, context.CancellationToken).ConfigureAwait(false);
        var next = 0;
        for (var index = 0; index < context.Keys.Length; index++)
        {
            var key = context.Keys[index];
            if (key.Property == NodeProperty.None) continue;
            context.SetColumn(index, Convert(key, columns[next++]));
        }
    }

    /// <summary>Hands the column of a property to the engine as its field shows it.</summary>
    public static GraphQL.Execution.Columns.FieldColumn Convert(NodeFieldKey key, Column column) =>
        key.Source == NodeFieldSource.PaperType
            ? PaperTypes.ToColumn((TextColumn)column)
            : StoreColumns.Convert(column, PropertyInfo.Of(key.Property).Type);

    private static NodeProperty[] PropertiesOf(ReadOnlySpan<NodeFieldKey> keys)
    {
        var count = 0;
        foreach (var key in keys)
        {
            if (key.Property != NodeProperty.None) count++;
        }

        var properties = count == 0 ? [] : new NodeProperty[count];
        count = 0;
        foreach (var key in keys)
        {
            if (key.Property != NodeProperty.None) properties[count++] = key.Property;
        }

        return properties;
    }

    private static bool Selects(GroupContext<NodeFieldKey> context, NodeFieldSource source) => IndexOf(context, source) >= 0;

    private static void SetColumn(
        GroupContext<NodeFieldKey> context, NodeFieldSource source, GraphQL.Execution.Columns.FieldColumn column) =>
        context.SetColumn(IndexOf(context, source), column);

    private static int IndexOf(GroupContext<NodeFieldKey> context, NodeFieldSource source) =>
        context.Keys.IndexOf(new NodeFieldKey(source));
}
