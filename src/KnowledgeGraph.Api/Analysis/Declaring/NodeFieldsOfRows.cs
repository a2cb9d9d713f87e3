using KnowledgeGraph.Analysis.Topologies.Hosting;
using KnowledgeGraph.Api.Analysis.Requests;
using KnowledgeGraph.Api.Nodes;
using KnowledgeGraph.Api.Storage;
using KnowledgeGraph.GraphQL.Execution.Columns;
using KnowledgeGraph.GraphQL.Execution.Resolving;
using KnowledgeGraph.GraphQL.Types.Building;
using KnowledgeGraph.Model;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Api.Analysis.Declaring;

/// <summary>
/// Declares fields that lead from the rows of a result to ordinary nodes. A result is about the topology's version; the nodes below it are
/// read in the request's. A node that was deleted between the two is null, or missing from its list.
/// </summary>
internal static class NodeFieldsOfRows
{
    private const string Gone = " Null only if it was deleted while the request ran.";

    /// <summary>One node, or null.</summary>
    public static ObjectTypeBuilder<T> Node<T>(
        this ObjectTypeBuilder<T> type, string name, string nodeType, string description, Func<T, NodeId> read)
    {
        type.Field(name, nodeType).Description(description + Gone).ResolveAsync(async (context, rows) =>
        {
            var nodes = await TranslateAsync(context, RowFields.Each(rows.Span, read)).ConfigureAwait(false);
            return new ObjectColumn<NodeId>(nodes, Array.ConvertAll(nodes, node => node.IsNone));
        });
        return type;
    }

    /// <summary>One node of any kind, or null.</summary>
    public static ObjectTypeBuilder<T> NodeOfAnyKind<T>(
        this ObjectTypeBuilder<T> type, string name, string description, Func<T, NodeId> read)
    {
        type.Field(name, NodeTypes.Interface).Description(description + Gone).ResolveAsync(async (context, rows) =>
            NodeColumns.OfAnyKind(await TranslateAsync(context, RowFields.Each(rows.Span, read)).ConfigureAwait(false)));
        return type;
    }

    /// <summary>Nodes of one kind, all of them.</summary>
    public static ObjectTypeBuilder<T> Nodes<T>(
        this ObjectTypeBuilder<T> type, string name, string nodeType, string description, Func<T, IReadOnlyList<NodeId>> read)
    {
        type.Field(name, $"[{nodeType}!]!").Description(description).ResolveAsync(async (context, rows) =>
        {
            var (offsets, nodes) = await FoundAsync(context, rows, read).ConfigureAwait(false);
            return new ListColumn(offsets, new ObjectColumn<NodeId>(nodes));
        });
        return type;
    }

    /// <summary>Nodes of several kinds, all of them.</summary>
    public static ObjectTypeBuilder<T> AnyNodes<T>(
        this ObjectTypeBuilder<T> type, string name, string description, Func<T, IReadOnlyList<NodeId>> read)
    {
        type.Field(name, $"[{NodeTypes.Interface}!]!").Description(description).ResolveAsync(async (context, rows) =>
        {
            var (offsets, nodes) = await FoundAsync(context, rows, read).ConfigureAwait(false);
            return new ListColumn(offsets, NodeColumns.OfAnyKind(nodes));
        });
        return type;
    }

    /// <summary>Nodes of the topology as nodes of the request's version; none for those that are gone.</summary>
    public static async ValueTask<NodeId[]> TranslateAsync(FieldContext context, NodeId[] nodes)
    {
        var request = context.GetState<ApiRequest>();
        if (request.SnapshotIfAny is not { } snapshot) return nodes;
        try
        {
            TopologyLease lease = await request.Analysis.LeaseAsync(snapshot.Version, context.CancellationToken).ConfigureAwait(false);
            var here = await AnalysisSession.TranslateAsync(lease, snapshot, nodes, context.CancellationToken).ConfigureAwait(false);
            if (snapshot is IReadAheadSnapshot ahead) await ReadAheadAsync(context, here, ahead).ConfigureAwait(false);
            return here;
        }
        catch (StoreException fault) when (ApiErrors.Of(fault) is { } error)
        {
            throw error;
        }
    }

    private static async ValueTask ReadAheadAsync(FieldContext context, NodeId[] nodes, IReadAheadSnapshot snapshot)
    {
        var there = Array.FindAll(nodes, node => !node.IsNone);
        try
        {
            var next = LookAhead.OfNodes(context, there.Length, "");
            await snapshot.ReadAheadAsync(there, next, context.CancellationToken).ConfigureAwait(false);
        }
        catch (StoreException)
        {
            // The rows themselves need no store. The fields below ask again, and those that it cannot answer say so.
        }
    }

    private static async ValueTask<(int[] Offsets, NodeId[] Nodes)> FoundAsync<T>(
        FieldContext context, ReadOnlyMemory<T> rows, Func<T, IReadOnlyList<NodeId>> read)
    {
        var (offsets, nodes) = RowFields.Join(rows.Span, read);
        nodes = await TranslateAsync(context, nodes).ConfigureAwait(false);
        if (!Array.Exists(nodes, node => node.IsNone)) return (offsets, nodes);
        List<NodeId> found = new(nodes.Length);
        var kept = new int[offsets.Length];
        for (var row = 0; row < rows.Length; row++)
        {
            for (var i = offsets[row]; i < offsets[row + 1]; i++)
            {
                if (!nodes[i].IsNone) found.Add(nodes[i]);
            }

            kept[row + 1] = found.Count;
        }

        return (kept, [.. found]);
    }
}
