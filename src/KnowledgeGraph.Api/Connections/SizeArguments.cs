using KnowledgeGraph.GraphQL.Execution.Resolving;

namespace KnowledgeGraph.Api.Connections;

/// <summary>Reads the sizes of lists that are no connections.</summary>
internal static class SizeArguments
{
    /// <summary>Null if not given.</summary>
    public static int? Read(FieldContext context, string argument)
    {
        var size = context.GetInt32OrDefault(argument);
        if (size < 0) throw ApiErrors.Negative(argument, size.Value);
        return size;
    }
}
