using System.Text;
using KnowledgeGraph.GraphQL.Execution.Resolving;
using KnowledgeGraph.GraphQL.Types.Building;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Api.Connections;

/// <summary>
/// Relay's four arguments of a connection. Root lists need a page size, because a whole kind may be millions of nodes; the connections of a
/// node give everything unless a page is asked for, because a list that is cut in silence lies.
/// </summary>
internal static class PageArguments
{
    /// <summary>Longest cursor accepted, in UTF-16 units: no store makes longer ones.</summary>
    private const int MaxCursorLength = 8_192;

    public static ObjectFieldBuilder<TSource> Declare<TSource>(ObjectFieldBuilder<TSource> field) => field
        .Argument("first", "Int", "Take this many from the front.")
        .Argument("after", "String", "Only what follows the edge with this cursor.")
        .Argument("last", "Int", "Take this many from the back.")
        .Argument("before", "String", "Only what precedes the edge with this cursor.");

    /// <summary>The slice of a node's connection; everything where no argument is given.</summary>
    public static Window Read(FieldContext context)
    {
        var first = ReadSize(context, "first");
        var last = ReadSize(context, "last");
        if (first is not null && last is not null) throw ApiErrors.TwoEnds();
        return new Window(first, ReadCursor(context, "after"), last, ReadCursor(context, "before"));
    }

    /// <summary>The page of a root list.</summary>
    public static Window ReadPage(FieldContext context, int maximum)
    {
        var window = Read(context);
        if (window.First is null && window.Last is null) throw ApiErrors.MissingPage(context.Field.Name, maximum);
        if (window.First > maximum) throw ApiErrors.PageTooLarge("first", window.First.Value, maximum);
        if (window.Last > maximum) throw ApiErrors.PageTooLarge("last", window.Last.Value, maximum);
        return window;
    }

    public static int? ReadSize(FieldContext context, string argument)
    {
        var size = context.GetInt32OrDefault(argument);
        if (size < 0) throw ApiErrors.Negative(argument, size.Value);
        return size;
    }

    private static ReadOnlyMemory<byte> ReadCursor(FieldContext context, string argument)
    {
        if (context.GetStringOrDefault(argument) is not { } cursor) return default;
        if (cursor.Length is 0 or > MaxCursorLength)
        {
            throw ApiErrors.BadInput($"'{argument}' is no cursor: use the 'cursor' of an edge, or 'endCursor' or 'startCursor' of a page.");
        }

        return Encoding.UTF8.GetBytes(cursor);
    }
}
