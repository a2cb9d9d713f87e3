using KnowledgeGraph.GraphQL.Errors;
using KnowledgeGraph.GraphQL.Execution.Planning;
using KnowledgeGraph.GraphQL.Execution.Resolving;
using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.GraphQL.Relay;

/// <summary>
/// The page that a request asks of a connection (GraphQL Cursor Connections Specification, "Arguments"), already checked, and what of it is
/// selected, so that a resolver can leave out what nobody reads.
/// </summary>
public readonly record struct PageRequest
{
    private PageRequest(FieldContext context, int size, bool isBackward, int skip)
    {
        Size = size;
        IsBackward = isBackward;
        Skip = skip;
        After = context.GetStringOrDefault("after");
        Before = context.GetStringOrDefault("before");
        ConnectionSelection selection = context.ConnectionSelection;
        WantsPageInfo = selection.HasPageInfo;
        WantsCursors = selection.HasCursors;
        WantsEdges = selection.HasEdges;
        WantsTotalCount = selection.HasTotalCount;
    }

    /// <summary>The most edges to return, between 0 and the maximum of the connection.</summary>
    public int Size { get; }

    /// <summary>True for <c>last</c>: the page ends where the window ends. The order of the edges is the same either way.</summary>
    public bool IsBackward { get; }

    /// <summary>How many edges to pass over first: those of the pages before the one whose number was asked for. 0 with cursors.</summary>
    public int Skip { get; }

    /// <summary>The window begins after this cursor; null for the beginning. Not yet decoded: a cursor may be forged.</summary>
    public string? After { get; }

    /// <summary>The window ends before this cursor; null for the end. Not yet decoded: a cursor may be forged.</summary>
    public string? Before { get; }

    /// <summary>False if edges, nodes and page information are all unwanted, as when only the total is asked for.</summary>
    public bool WantsEdges { get; }

    public bool WantsCursors { get; }

    public bool WantsPageInfo { get; }

    public bool WantsTotalCount { get; }

    /// <summary>Reads the page that a connection field asks for; a resolver above it may do so to read ahead.</summary>
    /// <exception cref="GraphQLException">The arguments contradict each other or ask for too much.</exception>
    public static PageRequest Read(FieldContext context, PageLimits limits)
    {
        int? first = Check(context, "first", context.GetInt32OrDefault("first"), limits);
        int? last = Check(context, "last", context.GetInt32OrDefault("last"), limits);
        if (first is not null && last is not null)
        {
            throw new GraphQLException($"'{context.ResponseName}' got both 'first' and 'last': give one of them, not both.");
        }

        if (context.Argument("page") is { IsNullOrAbsent: false } page)
        {
            return ReadNumbered(context, page, limits);
        }

        int size = first ?? last ?? limits.DefaultSize ?? throw new GraphQLException(
            $"'{context.ResponseName}' needs 'first' or 'last', at most {limits.MaximumSize}, or 'page'.");
        return new PageRequest(context, size, last is not null, skip: 0);
    }

    private static PageRequest ReadNumbered(FieldContext context, InputValue page, PageLimits limits)
    {
        foreach (string argument in (string[])["first", "after", "last", "before"])
        {
            if (!context.Argument(argument).IsNullOrAbsent)
            {
                throw new GraphQLException($"'{context.ResponseName}' got both 'page' and '{argument}': page by numbers or by " +
                    $"cursors, not both.");
            }
        }

        int size = Check(context, "page.size", page["size"].AsInt32(), limits) ?? 0;
        int number = page["number"].AsInt32();
        if (number < 1)
        {
            throw new GraphQLException($"'page.number' of '{context.ResponseName}' is {number}, but pages count from 1.");
        }

        long skip = (number - 1L) * size;
        return new PageRequest(context, size, isBackward: false, (int)Math.Min(skip, int.MaxValue));
    }

    private static int? Check(FieldContext context, string argument, int? given, PageLimits limits) => given switch
    {
        < 0 => throw new GraphQLException($"'{argument}' of '{context.ResponseName}' must not be negative."),
        { } size when size > limits.MaximumSize => throw new GraphQLException(
            $"'{argument}' of '{context.ResponseName}' is {size}, but a page has at most {limits.MaximumSize} items (limit maxPageSize): " +
            "ask for fewer and follow 'pageInfo'.",
            ErrorCodes.LimitExceeded),
        { } size => size,
        null => null,
    };
}
