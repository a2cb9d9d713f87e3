namespace KnowledgeGraph.GraphQL.Execution.Running;

/// <summary>Marks of rows, one Boolean each; a missing mask marks nothing.</summary>
internal static class RowMask
{
    /// <summary>Marks in <paramref name="target"/> what <paramref name="added"/> marks; the latter may be longer.</summary>
    public static void Add(bool[] target, bool[] added)
    {
        for (int row = 0; row < target.Length; row++)
        {
            target[row] |= added[row];
        }
    }

    /// <summary>A mask of its own that can be changed.</summary>
    public static bool[] Copy(bool[]? mask, int count)
    {
        var copy = new bool[count];
        mask?.AsSpan(0, count).CopyTo(copy);
        return copy;
    }

    public static bool IsEmpty(bool[]? mask, int count) => mask is null || !mask.AsSpan(0, count).Contains(true);

    public static int Count(bool[] mask, int count) => mask.AsSpan(0, count).Count(true);
}
