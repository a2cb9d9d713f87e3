using KnowledgeGraph.Api.Ids;
using KnowledgeGraph.Api.Storage;
using KnowledgeGraph.Api.Vocabulary;
using KnowledgeGraph.GraphQL.Execution.Columns;
using KnowledgeGraph.GraphQL.Execution.Resolving;
using KnowledgeGraph.GraphQL.Types;
using KnowledgeGraph.GraphQL.Types.Building;
using KnowledgeGraph.Model;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Api.Nodes;

/// <summary>Root fields that find nodes by id.</summary>
internal static class NodeFields
{
    private const string AnyId = "The node's `id` or any external id in any spelling, such as `10.1000/1` or " +
        "`https://arxiv.org/abs/2410.01556`.";

    public static void Declare(ObjectTypeBuilder<Root> query, ScholarlyApiOptions options)
    {
        foreach (var kind in ScholarlyVocabulary.Kinds)
        {
            query.Field(kind.Singular, kind.TypeName)
                .Description($"Finds one node of type {kind.TypeName}; null if the graph has none with that id.")
                .Argument("id", "ID!", AnyId)
                .ResolveFromStore<Root>((context, _, snapshot) => FindOneAsync(kind.Kind, context, snapshot));
        }

        query.Field("node", NodeTypes.Interface)
            .Description("Finds one node of any kind; null if the graph has none with that id.")
            .Argument("id", "ID!", AnyId)
            .ResolveFromStore<Root>((context, _, snapshot) => FindAnyAsync(context, snapshot));
        query.Field("nodes", $"[{NodeTypes.Interface}]!")
            .Description("Finds nodes of any kind, in the order asked; null where the graph has none with that id.")
            .Argument("ids", "[ID!]!", $"At most {options.MaxPageSize} ids. Each may be of any form.")
            .ResolveFromStore<Root>((context, _, snapshot) => FindManyAsync(context, snapshot, options.MaxPageSize));
    }

    private static ValueTask<FieldColumn> FindOneAsync(NodeKind kind, FieldContext context, IGraphSnapshot snapshot)
    {
        if (!NodeIdText.TryRead(context.GetString("id"), kind, out var id, out var problem)) throw ApiErrors.BadInput(problem);

        var found = new NodeId[1];
        NodeReference[] reference = [new(kind, id)];
        var finding = snapshot is IReadAheadSnapshot ahead
            ? ahead.FindAsync(reference, found, LookAhead.OfNode(context, kind), context.CancellationToken)
            : snapshot.FindAsync(reference, found, context.CancellationToken);
        return finding.IsCompletedSuccessfully ? new(ColumnOf(found)) : AwaitAsync(finding, found);
    }

    private static async ValueTask<FieldColumn> AwaitAsync(ValueTask finding, NodeId[] found)
    {
        await finding.ConfigureAwait(false);
        return ColumnOf(found);
    }

    private static ObjectColumn<NodeId> ColumnOf(NodeId[] found) => new(found, found[0].IsNone ? [true] : null);

    private static async ValueTask<FieldColumn> FindAnyAsync(FieldContext context, IGraphSnapshot snapshot)
    {
        var text = context.GetString("id");
        var lookup = await NodeLookup.FindAsync([text], snapshot, context, context.CancellationToken).ConfigureAwait(false);
        if (!lookup.IsReadable(0)) throw ApiErrors.BadInput(ApiErrors.UnreadableId(text));
        return NodeColumns.OfAnyKind(lookup.Found);
    }

    private static async ValueTask<FieldColumn> FindManyAsync(FieldContext context, IGraphSnapshot snapshot, int maximum)
    {
        var texts = InputTexts.Read(context.Argument("ids"));
        if (texts.Length > maximum) throw ApiErrors.TooMany("ids", texts.Length, maximum, "maxPageSize");

        var lookup = await NodeLookup.FindAsync(texts, snapshot, context, context.CancellationToken).ConfigureAwait(false);
        var column = NodeColumns.OfAnyKind(lookup.Found);
        for (var i = 0; i < texts.Length; i++)
        {
            if (!lookup.IsReadable(i)) column.AddError(i, ApiErrors.UnreadableId(texts[i]));
        }

        return new ListColumn([0, texts.Length], column);
    }
}
