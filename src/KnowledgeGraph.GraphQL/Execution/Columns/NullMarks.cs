namespace KnowledgeGraph.GraphQL.Execution.Columns;

/// <summary>Derives a column's null marks from null references.</summary>
internal static class NullMarks
{
    /// <returns>Null when no reference is null, so that the common case costs one scan and no array.</returns>
    public static bool[]? Of<T>(T[] values, int count)
    {
        bool[]? marks = null;
        for (int row = 0; row < count && row < values.Length; row++)
        {
            if (values[row] is null)
            {
                marks ??= new bool[count];
                marks[row] = true;
            }
        }

        return marks;
    }
}
