namespace KnowledgeGraph.Analysis.Communities.Stability;

/// <summary>The cells that are not empty of the table of two divisions, by first and then second community.</summary>
internal sealed class Contingency
{
    private Contingency(List<ContingencyCell> cells) => Cells = cells;

    public IReadOnlyList<ContingencyCell> Cells { get; }

    public static Contingency Of(Partition first, Partition second)
    {
        if (first.VertexCount != second.VertexCount)
            throw new ArgumentException($"Divisions of {first.VertexCount} and {second.VertexCount} vertices cannot be compared.");
        var keys = new long[first.VertexCount];
        for (var vertex = 0; vertex < keys.Length; vertex++)
            keys[vertex] = ((long)first.CommunityOf(vertex) << 32) | (uint)second.CommunityOf(vertex);
        Array.Sort(keys);
        var cells = new List<ContingencyCell>();
        for (var start = 0; start < keys.Length;)
        {
            var end = start + 1;
            while (end < keys.Length && keys[end] == keys[start]) end++;
            cells.Add(new((int)(keys[start] >> 32), (int)keys[start], end - start));
            start = end;
        }

        return new(cells);
    }
}
