using KnowledgeGraph.Api.Nodes;
using KnowledgeGraph.Api.Storage;
using KnowledgeGraph.GraphQL.Execution.Columns;
using KnowledgeGraph.GraphQL.Execution.Resolving;
using KnowledgeGraph.GraphQL.Types;
using KnowledgeGraph.GraphQL.Types.Building;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Api.Mutations;

/// <summary>The mutation <c>upsertPapers</c>.</summary>
internal static class UpsertPapers
{
    private const string PayloadType = "UpsertPapersPayload";
    private const int MaxSourceLength = 200;

    public static void DeclareField(ObjectTypeBuilder<Root> mutation, ScholarlyApiOptions options) => mutation
        .Field("upsertPapers", PayloadType + "!")
        .Description(
            "States papers with their authors, institutions, topics, venue and references. A paper that shares an id with a " +
                "known one is the " +
            "same paper; saying the same twice changes nothing. What other sources stated stays.")
        .Argument("papers", "[PaperInput!]!", $"At most {options.MaxWriteSize} papers.")
        .Argument("source", "String!", $"Who states this, at most {MaxSourceLength} characters; shown in `sources`.", "\"api\"")
        .ResolveFromStore<Root>((context, _, _) => WriteAsync(context, options));

    public static void DeclarePayload(SchemaBuilder schema) => schema.Object<UpsertOutcome>(PayloadType, type =>
    {
        type.Description("What `upsertPapers` did.");
        type.Field("version", "Long!").Description("The version of the graph that holds the papers.")
            .Resolve((_, rows) => new Int64Column([rows[0].Result.Version]));
        type.Field("papers", "[Paper!]!").Description("The papers as the graph now holds them, in the order sent.")
            .Resolve((_, rows) => new ListColumn([0, rows[0].Papers.Length], new ObjectColumn<NodeId>(rows[0].Papers)));
        type.Field("nodesCreated", "Int!").Description("Nodes of any kind that are new.")
            .Resolve((_, rows) => StoreColumns.Integers([rows[0].Result.NodesCreated], 1));
        type.Field("nodesMerged", "Int!").Description("Statements about nodes that were there already.")
            .Resolve((_, rows) => StoreColumns.Integers([rows[0].Result.NodesMerged], 1));
        type.Field("relationsCreated", "Int!").Description("Relations that are new.")
            .Resolve((_, rows) => StoreColumns.Integers([rows[0].Result.RelationsCreated], 1));
    });

    private static async ValueTask<FieldColumn> WriteAsync(FieldContext context, ScholarlyApiOptions options)
    {
        var request = Authorisation.RequireWriter(context);
        var inputs = context.Argument("papers").AsList().ToArray();
        if (inputs.Length > options.MaxWriteSize) throw ApiErrors.TooMany("papers", inputs.Length, options.MaxWriteSize, "maxWriteSize");

        PaperInputReader reader = new(new GraphBatch(ReadSource(context)));
        NodeReference[] references = [.. inputs.Select(reader.Read)];
        var result = await request.WriteAsync(reader.Batch, context.CancellationToken).ConfigureAwait(false);
        var papers = new NodeId[references.Length];
        await request.Snapshot.FindAsync(references, papers, context.CancellationToken).ConfigureAwait(false);
        return new ObjectColumn<UpsertOutcome>([new(result, [.. papers.Where(paper => !paper.IsNone)])]);
    }

    private static string ReadSource(FieldContext context)
    {
        var source = context.GetString("source").Trim();
        return source.Length is > 0 and <= MaxSourceLength
            ? source
            : throw ApiErrors.BadInput($"'source' must have 1 to {MaxSourceLength} characters.");
    }
}
