using KnowledgeGraph.Api.Ids;
using KnowledgeGraph.Api.Nodes;
using KnowledgeGraph.Api.Storage;
using KnowledgeGraph.GraphQL.Execution.Columns;
using KnowledgeGraph.GraphQL.Execution.Resolving;
using KnowledgeGraph.GraphQL.Types;
using KnowledgeGraph.GraphQL.Types.Building;
using KnowledgeGraph.Model;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Api.Mutations;

/// <summary>The mutation <c>deleteNodes</c>.</summary>
internal static class DeleteNodes
{
    private const string PayloadType = "DeleteNodesPayload";

    /// <summary>A deletion states nothing, so its source name is never stored; a batch needs one all the same.</summary>
    private const string Source = "api";

    public static void DeclareField(ObjectTypeBuilder<Root> mutation, ScholarlyApiOptions options) => mutation
        .Field("deleteNodes", PayloadType + "!")
        .Description(
            "Deletes nodes with all that any source stated about them. Their ids stay known, so that citations show again if they return.")
        .Argument("ids", "[ID!]!", $"At most {options.MaxWriteSize} ids. Each may be of any form.")
        .ResolveFromStore<Root>((context, _, snapshot) => DeleteAsync(context, snapshot, options));

    public static void DeclarePayload(SchemaBuilder schema) => schema.Object<DeletionOutcome>(PayloadType, type =>
    {
        type.Description("What `deleteNodes` did.");
        type.Field("version", "Long!").Description("The version of the graph without the nodes.")
            .Resolve((_, rows) => new Int64Column([rows[0].Result.Version]));
        type.Field("deletedCount", "Int!").Description("Nodes that are gone.")
            .Resolve((_, rows) => StoreColumns.Integers([rows[0].Result.NodesDeleted], 1));
        type.Field("notFound", "[ID!]!").Description("The ids that no node of the graph had, as they were sent.")
            .Resolve((_, rows) => new ListColumn([0, rows[0].NotFound.Length], new StringColumn(rows[0].NotFound)));
    });

    private static async ValueTask<FieldColumn> DeleteAsync(FieldContext context, IGraphSnapshot snapshot, ScholarlyApiOptions options)
    {
        var request = Authorisation.RequireWriter(context);
        var texts = InputTexts.Read(context.Argument("ids"));
        if (texts.Length > options.MaxWriteSize) throw ApiErrors.TooMany("ids", texts.Length, options.MaxWriteSize, "maxWriteSize");

        var lookup = await NodeLookup.FindAsync(texts, snapshot, null, context.CancellationToken).ConfigureAwait(false);
        for (var i = 0; i < texts.Length; i++)
        {
            if (!lookup.IsReadable(i)) throw ApiErrors.BadInput(ApiErrors.UnreadableId(texts[i]));
        }

        NodeId[] nodes = [.. lookup.Found.Where(node => !node.IsNone).Distinct()];
        var keys = await snapshot.ReadKeysAsync(nodes, context.CancellationToken).ConfigureAwait(false);
        GraphBatch batch = new(Source);
        for (var i = 0; i < nodes.Length; i++)
        {
            batch.Deletions.Add(new NodeReference(nodes[i].Kind, GlobalId.ReadKey(keys[i])));
        }

        var result = await request.WriteAsync(batch, context.CancellationToken).ConfigureAwait(false);
        return new ObjectColumn<DeletionOutcome>([new(result, [.. texts.Where((_, i) => lookup.Found[i].IsNone)])]);
    }
}
