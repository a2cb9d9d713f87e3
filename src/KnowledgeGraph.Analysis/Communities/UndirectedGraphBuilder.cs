using KnowledgeGraph.Analysis.Topologies;

namespace KnowledgeGraph.Analysis.Communities;

/// <summary>Puts undirected edges in rows by two passes of counting sort and merges parallel ones.</summary>
internal sealed class UndirectedGraphBuilder(int vertexCount)
{
    public WeightedAdjacency Build(ReadOnlySpan<int> sources, ReadOnlySpan<int> targets, ReadOnlySpan<float> weights)
    {
        // Sorting by one end and then, stably, by the other leaves each row ascending without a comparison.
        var byTarget = Rows(EntriesOf(sources, targets, weights));
        var byBoth = Rows(Transposed(byTarget));
        return Merge(byBoth);
    }

    private static (int[] From, int[] To, float[] Weight) EntriesOf(
        ReadOnlySpan<int> sources, ReadOnlySpan<int> targets, ReadOnlySpan<float> weights)
    {
        var kept = 0;
        for (var edge = 0; edge < sources.Length; edge++)
            if (Keeps(sources, targets, weights, edge)) kept += 2;
        var entries = (From: new int[kept], To: new int[kept], Weight: new float[kept]);
        var next = 0;
        for (var edge = 0; edge < sources.Length; edge++)
        {
            if (!Keeps(sources, targets, weights, edge)) continue;
            var weight = weights.IsEmpty ? 1 : weights[edge];
            (entries.From[next], entries.To[next], entries.Weight[next++]) = (sources[edge], targets[edge], weight);
            (entries.From[next], entries.To[next], entries.Weight[next++]) = (targets[edge], sources[edge], weight);
        }

        return entries;
    }

    private static bool Keeps(ReadOnlySpan<int> sources, ReadOnlySpan<int> targets, ReadOnlySpan<float> weights, int edge) =>
        sources[edge] != targets[edge] && (weights.IsEmpty || weights[edge] > 0);

    private (int[] Offsets, int[] Targets, float[] Weights) Rows((int[] From, int[] To, float[] Weight) entries)
    {
        var offsets = new int[vertexCount + 1];
        foreach (var vertex in entries.From) offsets[vertex + 1]++;
        for (var vertex = 0; vertex < vertexCount; vertex++) offsets[vertex + 1] += offsets[vertex];
        var next = offsets.AsSpan(0, vertexCount).ToArray();
        var targets = new int[entries.To.Length];
        var weights = new float[entries.To.Length];
        for (var entry = 0; entry < targets.Length; entry++)
        {
            var place = next[entries.From[entry]]++;
            targets[place] = entries.To[entry];
            weights[place] = entries.Weight[entry];
        }

        return (offsets, targets, weights);
    }

    private (int[] From, int[] To, float[] Weight) Transposed((int[] Offsets, int[] Targets, float[] Weights) rows)
    {
        var from = new int[rows.Targets.Length];
        for (var vertex = 0; vertex < vertexCount; vertex++)
            from.AsSpan(rows.Offsets[vertex]..rows.Offsets[vertex + 1]).Fill(vertex);
        return (rows.Targets, from, rows.Weights);
    }

    private WeightedAdjacency Merge((int[] Offsets, int[] Targets, float[] Weights) rows)
    {
        var (offsets, targets, weights) = rows;
        var kept = 0;
        var start = 0;
        for (var vertex = 0; vertex < vertexCount; vertex++)
        {
            var (entry, end, row) = (start, offsets[vertex + 1], kept);
            start = end;
            for (; entry < end; entry++)
            {
                if (kept > row && targets[kept - 1] == targets[entry]) weights[kept - 1] += weights[entry];
                else (targets[kept], weights[kept++]) = (targets[entry], weights[entry]);
            }

            offsets[vertex + 1] = kept;
        }

        return new(new Adjacency(offsets, targets.AsMemory(0, kept)), weights.AsMemory(0, kept));
    }
}
