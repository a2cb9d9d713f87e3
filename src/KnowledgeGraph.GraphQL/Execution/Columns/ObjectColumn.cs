namespace KnowledgeGraph.GraphQL.Execution.Columns;

/// <summary>
/// A column of objects: at most one a row. The rows become the parents of the next level. Made by the generic form.
/// </summary>
public abstract class ObjectColumn : FieldColumn
{
    private protected ObjectColumn(int count, bool[]? isNull)
        : base(count, isNull)
    {
    }

    /// <summary>The type of the rows, which must be the <see cref="Types.ObjectType.SourceType"/> of their object type.</summary>
    internal abstract Type SourceType { get; }

    /// <summary>The rows that are not skipped, in order, as a column without nulls.</summary>
    internal abstract ObjectColumn Without(bool[] skipped, int remaining);
}
