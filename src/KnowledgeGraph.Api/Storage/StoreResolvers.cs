using KnowledgeGraph.GraphQL.Execution.Columns;
using KnowledgeGraph.GraphQL.Execution.Resolving;
using KnowledgeGraph.GraphQL.Relay;
using KnowledgeGraph.GraphQL.Types.Building;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Api.Storage;

/// <summary>
/// Binds fields to the request's store. This is the one boundary at which the store's faults become errors of the client, so that resolvers
/// need not care. A call that completes at once, as all do over the embedded store, passes through without a state machine.
/// </summary>
internal static class StoreResolvers
{
    /// <summary>Answers a field for all parents of a level from the request's version of the graph.</summary>
    public delegate ValueTask<FieldColumn> StoreResolver<TSource>(
        FieldContext context, ReadOnlyMemory<TSource> parents, IGraphSnapshot snapshot);

    public static ObjectFieldBuilder<TSource> ResolveFromStore<TSource>(
        this ObjectFieldBuilder<TSource> field, StoreResolver<TSource> resolver) =>
        field.ResolveAsync((context, parents) =>
        {
            try
            {
                var pending = resolver(context, parents, context.GetState<ApiRequest>().Snapshot);
                return pending.IsCompletedSuccessfully ? pending : AwaitAsync(pending);
            }
            catch (StoreException fault) when (ApiErrors.Of(fault) is { } error)
            {
                throw error;
            }
        });

    /// <summary>Answers a connection for all parents of a level from the request's version of the graph.</summary>
    public delegate ValueTask<ConnectionPages<TNode>> StoreConnectionResolver<TSource, TNode>(
        FieldContext context, PageRequest page, ReadOnlyMemory<TSource> parents, IGraphSnapshot snapshot);

    /// <summary>Declares a field that leads to a connection.</summary>
    public static ObjectFieldBuilder<TSource> ConnectionFromStore<TSource, TNode>(
        this ObjectTypeBuilder<TSource> type,
        string name,
        string connectionName,
        PageLimits limits,
        StoreConnectionResolver<TSource, TNode> resolver) =>
        type.ConnectionFieldAsync<TSource, TNode>(name, connectionName, limits, (context, page, parents) =>
        {
            try
            {
                var pending = resolver(context, page, parents, context.GetState<ApiRequest>().Snapshot);
                return pending.IsCompletedSuccessfully ? pending : AwaitAsync(pending);
            }
            catch (StoreException fault) when (ApiErrors.Of(fault) is { } error)
            {
                throw error;
            }
        });

    /// <summary>Answers a group of fields for all parents of a level.</summary>
    public delegate ValueTask GroupReader<TSource, TKey>(
        GroupContext<TKey> context, ReadOnlyMemory<TSource> parents, IGraphSnapshot snapshot);

    /// <summary>The same for a group of fields that are read together.</summary>
    /// <param name="resolver">Reads from the request's version of the graph.</param>
    /// <param name="away">
    /// Reads while the store is away, from the snapshot of the topology that led to the parents: that may remember a part of them.
    /// </param>
    public static AsyncGroupResolver<TSource, TKey> FromStore<TSource, TKey>(
        GroupReader<TSource, TKey> resolver, GroupReader<TSource, TKey> away) =>
        (context, parents) =>
        {
            try
            {
                var request = context.GetState<ApiRequest>();
                var pending = request.SnapshotIfAny is { } snapshot
                    ? resolver(context, parents, snapshot)
                    : ReadAwayAsync(context, parents, request, away);
                return pending.IsCompletedSuccessfully ? default : AwaitAsync(pending);
            }
            catch (StoreException fault) when (ApiErrors.Of(fault) is { } error)
            {
                throw error;
            }
        };

    private static async ValueTask ReadAwayAsync<TSource, TKey>(
        GroupContext<TKey> context, ReadOnlyMemory<TSource> parents, ApiRequest request, GroupReader<TSource, TKey> away)
    {
        var lease = await request.Analysis.LeaseAsync(version: null, context.CancellationToken).ConfigureAwait(false);
        await away(context, parents, lease.Snapshot).ConfigureAwait(false);
    }

    private static async ValueTask<T> AwaitAsync<T>(ValueTask<T> pending)
    {
        try
        {
            return await pending.ConfigureAwait(false);
        }
        catch (StoreException fault) when (ApiErrors.Of(fault) is { } error)
        {
            throw error;
        }
    }

    private static async ValueTask AwaitAsync(ValueTask pending)
    {
        try
        {
            await pending.ConfigureAwait(false);
        }
        catch (StoreException fault) when (ApiErrors.Of(fault) is { } error)
        {
            throw error;
        }
    }
}
