using KnowledgeGraph.GraphQL.Execution.Columns;
using KnowledgeGraph.GraphQL.Execution.Resolving;
using KnowledgeGraph.Model;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Api.Nodes;

/// <summary>
/// Reads the selected fields of one kind while the store is away: each by itself, so that those which the topology's snapshot remembers
/// (key, name and year, over a server) are answered and the others fail alone.
/// </summary>
internal static class AwayFieldReader
{
    public static async ValueTask ReadAsync(
        GroupContext<NodeFieldKey> context, ReadOnlyMemory<NodeId> nodes, IGraphSnapshot snapshot)
    {
        for (var index = 0; index < context.Keys.Length; index++)
        {
            try
            {
                var key = context.Keys[index];
                context.SetColumn(index, await ReadAsync(key, nodes, snapshot, context.CancellationToken).ConfigureAwait(false));
            }
            catch (StoreException fault) when (ApiErrors.Of(fault) is { } refusal)
            {
                context.Refuse(index, refusal);
            }
        }
    }

    private static async ValueTask<FieldColumn> ReadAsync(
        NodeFieldKey key, ReadOnlyMemory<NodeId> nodes, IGraphSnapshot snapshot, CancellationToken cancellation)
    {
        switch (key.Source)
        {
            case NodeFieldSource.Id:
                return new GlobalIdColumn(nodes.Span[0].Kind, await snapshot.ReadKeysAsync(nodes, cancellation).ConfigureAwait(false));
            case NodeFieldSource.Key:
                return StoreColumns.Texts(await snapshot.ReadKeysAsync(nodes, cancellation).ConfigureAwait(false));
            case NodeFieldSource.ExternalIds:
                return StoreColumns.TextLists(await snapshot.ReadIdsAsync(nodes, cancellation).ConfigureAwait(false));
            case NodeFieldSource.Sources:
                return StoreColumns.TextLists(await snapshot.ReadSourcesAsync(nodes, cancellation).ConfigureAwait(false));
            default:
                var columns = await snapshot.ReadAsync(nodes, new[] { key.Property }, cancellation).ConfigureAwait(false);
                return NodeFieldReader.Convert(key, columns[0]);
        }
    }
}
