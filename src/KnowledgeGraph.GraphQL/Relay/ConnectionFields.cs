using KnowledgeGraph.GraphQL.Execution.Columns;
using KnowledgeGraph.GraphQL.Execution.Resolving;
using KnowledgeGraph.GraphQL.Types.Building;

namespace KnowledgeGraph.GraphQL.Relay;

/// <summary>Declares fields that lead to a connection.</summary>
public static class ConnectionFields
{
    /// <summary>
    /// Declares a field of the type <c>{connectionName}Connection!</c> with the arguments <c>first</c>, <c>after</c>, <c>last</c> and
    /// <c>before</c>; further arguments can be added to the result.
    /// </summary>
    /// <param name="type">The type to add the field to.</param>
    /// <param name="name">Unique within the type.</param>
    /// <param name="connectionName">The name given to <see cref="ConnectionTypes.Connection{TNode}"/>.</param>
    /// <param name="limits">Bounds of a page.</param>
    /// <param name="resolver">Gives the pages.</param>
    public static ObjectFieldBuilder<TSource> ConnectionField<TSource, TNode>(
        this ObjectTypeBuilder<TSource> type,
        string name,
        string connectionName,
        PageLimits limits,
        ConnectionResolver<TSource, TNode> resolver) =>
        Declare(type, name, connectionName, limits).Resolve((context, parents) =>
            ToColumn(context, resolver(context, PageRequest.Read(context, limits), parents)));

    /// <inheritdoc cref="ConnectionField{TSource, TNode}"/>
    public static ObjectFieldBuilder<TSource> ConnectionFieldAsync<TSource, TNode>(
        this ObjectTypeBuilder<TSource> type,
        string name,
        string connectionName,
        PageLimits limits,
        AsyncConnectionResolver<TSource, TNode> resolver) =>
        Declare(type, name, connectionName, limits).ResolveAsync((context, parents) =>
        {
            ValueTask<ConnectionPages<TNode>> pending = resolver(context, PageRequest.Read(context, limits), parents);
            return pending.IsCompletedSuccessfully ? new(ToColumn(context, pending.Result)) : Await(context, pending);
        });

    private static ObjectFieldBuilder<TSource> Declare<TSource>(
        ObjectTypeBuilder<TSource> type, string name, string connectionName, PageLimits limits) =>
        type.Field(name, $"{connectionName}Connection!")
            .Argument("first", "Int",
                $"How many entries, from the beginning of the window: {DefaultOf(limits)}{limits.MaximumSize} at most.")
            .Argument("after", "String", "Begin after the entry with this cursor.")
            .Argument("last", "Int", $"How many entries, up to the end of the window: {limits.MaximumSize} at most.")
            .Argument("before", "String", "End before the entry with this cursor.")
            .Argument("page", PageInfoType.PageInput,
                "Instead of all these: one page by its number. Cursors are cheaper and keep their place while lists change.");

    private static string DefaultOf(PageLimits limits) => limits.DefaultSize is { } size ? $"{size} unless given, " : "";

    private static async ValueTask<FieldColumn> Await<TNode>(FieldContext context, ValueTask<ConnectionPages<TNode>> pending) =>
        ToColumn(context, await pending.ConfigureAwait(false));

    private static ObjectColumn<ConnectionRow<TNode>> ToColumn<TNode>(FieldContext context, ConnectionPages<TNode> pages)
    {
        ConnectionRow<TNode>[] rows = context.Rent<ConnectionRow<TNode>>(pages.Count);
        for (int page = 0; page < pages.Count; page++)
        {
            rows[page] = new ConnectionRow<TNode>(pages, page);
        }

        ObjectColumn<ConnectionRow<TNode>> column = new(rows, pages.Count, null);
        if (pages.Errors is not null)
        {
            foreach (FieldError error in pages.Errors)
            {
                column.AddError(error.Row, error.Message, error.Code);
            }
        }

        return column;
    }
}
