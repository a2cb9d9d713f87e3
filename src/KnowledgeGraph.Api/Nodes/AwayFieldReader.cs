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
                context.SetColumn(index, await ReadAsync(context.Keys[index], nodes, snapshot, context.CancellationToken).ConfigureAwait(false));
            }
            catch (StoreException fault) when (ApiErrors.Of(fault) is { } refusal)
            {
                context.Refuse(index, refusal);
            }
        }
    }

    private static async ValueTask<FieldColumn> ReadAsync(
        NodeFieldKey key, ReadOnlyMemory<NodeId> nodes, IGraphSnapshot snapshot, CancellationToken cancellation) => key.Source switch
    {
        NodeFieldSource.Id => new GlobalIdColumn(
            nodes.Span[0].Kind, await snapshot.ReadKeysAsync(nodes, cancellation).ConfigureAwait(false)),
        NodeFieldSource.Key => StoreColumns.Texts(await snapshot.ReadKeysAsync(nodes, cancellation).ConfigureAwait(false)),
        NodeFieldSource.ExternalIds => StoreColumns.TextLists(await snapshot.ReadIdsAsync(nodes, cancellation).ConfigureAwait(false)),
        NodeFieldSource.Sources => StoreColumns.TextLists(await snapshot.ReadSourcesAsync(nodes, cancellation).ConfigureAwait(false)),
        _ => NodeFieldReader.Convert(
            key, (await snapshot.ReadAsync(nodes, new[] { key.Property }, cancellation).ConfigureAwait(false))[0]),
    };
}
