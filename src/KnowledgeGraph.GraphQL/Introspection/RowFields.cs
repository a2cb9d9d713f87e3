using KnowledgeGraph.GraphQL.Execution.Columns;
using KnowledgeGraph.GraphQL.Types.Building;

namespace KnowledgeGraph.GraphQL.Introspection;

/// <summary>Introspection reads small objects in memory, where a function of one object is the clearest resolver.</summary>
internal static class RowFields
{
    public static ObjectFieldBuilder<TSource> Text<TSource>(
        this ObjectTypeBuilder<TSource> type, string name, string fieldType, Func<TSource, string?> read) =>
        type.Field(name, fieldType).Resolve((_, parents) => new StringColumn(Map(parents, read)));

    public static ObjectFieldBuilder<TSource> Flag<TSource>(
        this ObjectTypeBuilder<TSource> type, string name, Func<TSource, bool> read) =>
        type.Field(name, "Boolean!").Resolve((_, parents) => new BooleanColumn(Map(parents, read)));

    public static ObjectFieldBuilder<TSource> Object<TSource, TChild>(
        this ObjectTypeBuilder<TSource> type, string name, string fieldType, Func<TSource, TChild?> read)
        where TChild : class =>
        type.Field(name, fieldType).Resolve((_, parents) => new ObjectColumn<TChild?>(Map(parents, read)));

    /// <param name="type">The type to add the field to.</param>
    /// <param name="name">The field's name.</param>
    /// <param name="fieldType">A list type.</param>
    /// <param name="read">The items of one object; null for a null list.</param>
    public static ObjectFieldBuilder<TSource> List<TSource, TChild>(
        this ObjectTypeBuilder<TSource> type, string name, string fieldType, Func<TSource, IEnumerable<TChild>?> read)
        where TChild : class =>
        type.Field(name, fieldType).Resolve((_, parents) => ToListColumn(parents, read));

    /// <summary>
    /// A list that leaves deprecated items out unless the argument <c>includeDeprecated</c> asks for them, as many introspection fields do.
    /// </summary>
    public static ObjectFieldBuilder<TSource> DeprecableList<TSource, TChild>(
        this ObjectTypeBuilder<TSource> type,
        string name,
        string fieldType,
        Func<TSource, IEnumerable<TChild>?> read,
        Func<TChild, string?> deprecationReason)
        where TChild : class =>
        type.Field(name, fieldType)
            .Argument("includeDeprecated", "Boolean!", "Also list what is deprecated.", "false")
            .Resolve((context, parents) => context.GetBoolean("includeDeprecated")
                ? ToListColumn(parents, read)
                : ToListColumn(parents, parent => read(parent)?.Where(item => deprecationReason(item) is null)));

    private static TResult[] Map<TSource, TResult>(ReadOnlySpan<TSource> parents, Func<TSource, TResult> read)
    {
        var results = new TResult[parents.Length];
        for (int row = 0; row < results.Length; row++)
        {
            results[row] = read(parents[row]);
        }

        return results;
    }

    private static ListColumn ToListColumn<TSource, TChild>(ReadOnlySpan<TSource> parents, Func<TSource, IEnumerable<TChild>?> read)
        where TChild : class
    {
        List<TChild> items = [];
        var offsets = new int[parents.Length + 1];
        bool[]? isNull = null;
        for (int row = 0; row < parents.Length; row++)
        {
            if (read(parents[row]) is { } list)
            {
                items.AddRange(list);
            }
            else
            {
                isNull ??= new bool[parents.Length];
                isNull[row] = true;
            }

            offsets[row + 1] = items.Count;
        }

        return new ListColumn(offsets, new ObjectColumn<TChild>([.. items]), isNull);
    }
}
