using KnowledgeGraph.Api.Connections;
using KnowledgeGraph.Api.Storage;
using KnowledgeGraph.Api.Vocabulary;
using KnowledgeGraph.GraphQL.Errors;
using KnowledgeGraph.GraphQL.Execution.Columns;
using KnowledgeGraph.GraphQL.Execution.Resolving;
using KnowledgeGraph.GraphQL.Relay;
using KnowledgeGraph.GraphQL.Types.Building;
using KnowledgeGraph.Model;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Api.Nodes;

/// <summary>
/// A paper's list of authors as printed. A plain list besides the connection <c>authors</c>, since most clients want it whole; a person who
/// is printed twice is in it twice.
/// </summary>
internal static class Authorships
{
    public const string FieldName = "authorships";

    private const string TypeName = "Authorship";

    public static void DeclareType(SchemaBuilder schema) => schema.Object<EdgeRow<NodeId>>(TypeName, type =>
    {
        type.Description("An author's place on a paper.");
        type.Field("author", "Author!").Description("The person.")
            .Resolve((_, rows) => new ObjectColumn<NodeId>(rows[0].Pages.Nodes, rows.Length, null));
        NodeConnections.DeclareEdgeFields(type, EdgeFields.Authored);
    });

    public static void DeclareField(ObjectTypeBuilder<NodeId> paper) => paper
        .Field(FieldName, $"[{TypeName}!]!")
        .Description("The authors in the order of the paper. Never cut: all of them, unless `first` or `last` asks for a part.")
        .Argument("first", "Int", "Take this many from the front.")
        .Argument("last", "Int", "Take this many from the back.")
        .ResolveFromStore<NodeId>(ExpandAsync);

    private static async ValueTask<FieldColumn> ExpandAsync(
        FieldContext context, ReadOnlyMemory<NodeId> papers, IGraphSnapshot snapshot)
    {
        var query = QueryOf(context);
        var reading = snapshot is IReadAheadSnapshot ahead
            ? ExpandAheadAsync(context, papers, query, ahead)
            : snapshot.ExpandAsync(papers, query, context.CancellationToken);
        var expansion = await reading.ConfigureAwait(false);
        ConnectionSource source = new(NodeKind.Author, null, null, papers) { Properties = query.EdgeProperties, Columns = expansion.Edges };
        return ListOf(StorePages.Of(expansion, source));
    }

    private static ValueTask<Expansion> ExpandAheadAsync(
        FieldContext context, ReadOnlyMemory<NodeId> papers, ExpandQuery query, IReadAheadSnapshot snapshot) =>
        snapshot.ExpandAsync(papers, query, () => LookAhead.OfAuthorships(context, query, papers.Length), context.CancellationToken);

    /// <summary>What the field will ask of the store; null where its arguments are wrong.</summary>
    public static ExpandQuery? Foretell(FieldContext context)
    {
        try
        {
            return QueryOf(context);
        }
        catch (GraphQLException)
        {
            // The field says so itself when its turn comes.
            return null;
        }
    }

    private static ExpandQuery QueryOf(FieldContext context)
    {
        var first = SizeArguments.Read(context, "first");
        var last = SizeArguments.Read(context, "last");
        if (first is not null && last is not null) throw ApiErrors.TwoEnds();

        RelationProperty[] properties =
            [.. EdgeFields.Authored.Where(field => context.Selects(field.Name)).Select(field => field.Property)];
        return new(Relation.Authored, Direction.Forward, null, [], new Window(first, default, last, default), properties);
    }

    private static ListColumn ListOf(ConnectionPages<NodeId> pages)
    {
        var rows = new EdgeRow<NodeId>[pages.EdgeCount];
        for (var edge = 0; edge < rows.Length; edge++) rows[edge] = new EdgeRow<NodeId>(pages, edge);
        return new ListColumn(pages.Offsets, pages.Count, new ObjectColumn<EdgeRow<NodeId>>(rows), null);
    }
}
