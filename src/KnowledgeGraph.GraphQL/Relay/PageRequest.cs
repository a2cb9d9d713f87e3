using KnowledgeGraph.GraphQL.Errors;
using KnowledgeGraph.GraphQL.Execution.Resolving;

namespace KnowledgeGraph.GraphQL.Relay;

/// <summary>
/// The page that a request asks of a connection (GraphQL Cursor Connections Specification, "Arguments"), already checked, and what of it is
/// selected, so that a resolver can leave out what nobody reads.
/// </summary>
public readonly record struct PageRequest
{
    private PageRequest(FieldContext context, int size, bool isBackward)
    {
        Size = size;
        IsBackward = isBackward;
        After = context.GetStringOrDefault("after");
        Before = context.GetStringOrDefault("before");
        WantsPageInfo = context.Selects("pageInfo");
        WantsCursors = context.Selects("edges/cursor") || context.Selects("pageInfo/startCursor") || context.Selects("pageInfo/endCursor");
        WantsEdges = WantsPageInfo || context.Selects("edges") || context.Selects("nodes");
        WantsTotalCount = context.Selects("totalCount");
    }

    /// <summary>The most edges to return, between 0 and the maximum of the connection.</summary>
    public int Size { get; }

    /// <summary>True for <c>last</c>: the page ends where the window ends. The order of the edges is the same either way.</summary>
    public bool IsBackward { get; }

    /// <summary>The window begins after this cursor; null for the beginning. Not yet decoded: a cursor may be forged.</summary>
    public string? After { get; }

    /// <summary>The window ends before this cursor; null for the end. Not yet decoded: a cursor may be forged.</summary>
    public string? Before { get; }

    /// <summary>False if edges, nodes and page information are all unwanted, as when only the total is asked for.</summary>
    public bool WantsEdges { get; }

    public bool WantsCursors { get; }

    public bool WantsPageInfo { get; }

    public bool WantsTotalCount { get; }

    /// <exception cref="GraphQLException">The arguments contradict each other or ask for too much.</exception>
    internal static PageRequest Read(FieldContext context, PageLimits limits)
    {
        int? first = Check(context, "first", limits);
        int? last = Check(context, "last", limits);
        if (first is not null && last is not null)
        {
            throw new GraphQLException($"'{context.ResponseName}' got both 'first' and 'last': give one of them.");
        }

        return new PageRequest(context, first ?? last ?? limits.DefaultSize, last is not null);
    }

    private static int? Check(FieldContext context, string argument, PageLimits limits) => context.GetInt32OrDefault(argument) switch
    {
        < 0 => throw new GraphQLException($"'{argument}' of '{context.ResponseName}' must not be negative."),
        { } size when size > limits.MaximumSize => throw new GraphQLException(
            $"'{argument}' of '{context.ResponseName}' is {size}, but a page has at most {limits.MaximumSize} items: ask for fewer and follow 'pageInfo'."),
        { } size => size,
        null => null,
    };
}
