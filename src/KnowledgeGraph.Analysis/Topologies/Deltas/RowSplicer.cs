namespace KnowledgeGraph.Analysis.Topologies.Deltas;

/// <summary>
/// Copies rows with some replaced: runs of unchanged rows are copied as they lie, at the speed of memory. O(vertices + edges), with
/// a small constant and no reading of the store.
/// </summary>
internal static class RowSplicer
{
    /// <param name="old">Rows so far.</param>
    /// <param name="rows">How the vertices that have rows move.</param>
    /// <param name="targets">How the vertices in the rows move. One that goes is in replaced rows alone.</param>
    /// <param name="replaced">New contents by new vertex.</param>
    public static Adjacency Splice(Adjacency old, VertexMap rows, VertexMap targets, IReadOnlyDictionary<int, int[]> replaced)
    {
        if (replaced.Count == 0 && rows.KeepsNumbers && rows.After.Count == old.VertexCount && targets.KeepsNumbers) return old;
        var offsets = Offsets(old, rows, replaced);
        var edges = new int[offsets[^1]];
        var oldOffsets = old.Offsets;
        for (var row = 0; row < rows.After.Count;)
        {
            if (replaced.TryGetValue(row, out var contents))
            {
                contents.CopyTo(edges.AsSpan(offsets[row++]));
                continue;
            }

            var first = rows.OldOf(row);
            var end = row + 1;
            while (end < rows.After.Count && first >= 0 && rows.OldOf(end) == first + (end - row) && !replaced.ContainsKey(end)) end++;
            if (first >= 0)
            {
                var run = old.Targets[oldOffsets[first]..oldOffsets[first + (end - row)]];
                Copy(run, edges.AsSpan(offsets[row], run.Length), targets);
            }

            row = end;
        }

        return new(offsets, edges);
    }

    private static int[] Offsets(Adjacency old, VertexMap rows, IReadOnlyDictionary<int, int[]> replaced)
    {
        var offsets = new int[rows.After.Count + 1];
        var oldOffsets = old.Offsets;
        for (var row = 0; row < rows.After.Count; row++)
        {
            var before = rows.OldOf(row);
            offsets[row + 1] = before < 0 ? 0 : oldOffsets[before + 1] - oldOffsets[before];
        }

        foreach (var (row, contents) in replaced) offsets[row + 1] = contents.Length;
        for (var row = 0; row < rows.After.Count; row++) offsets[row + 1] = checked(offsets[row + 1] + offsets[row]);
        return offsets;
    }

    private static void Copy(ReadOnlySpan<int> run, Span<int> edges, VertexMap targets)
    {
        if (targets.KeepsNumbers)
        {
            run.CopyTo(edges);
            return;
        }

        for (var i = 0; i < run.Length; i++) edges[i] = targets.NewOf(run[i]);
    }
}
