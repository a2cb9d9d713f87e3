namespace KnowledgeGraph.Analysis.Communities.Leiden;

/// <summary>
/// The aggregation phase: each part becomes one vertex, weights between parts add up. Vertices are grouped by counting sort; threads make
/// the rows of contiguous ranges of parts, which are then put together in order. O(vertices + edges).
/// </summary>
internal sealed class Aggregation(LeidenLevel level, int[] parts, int partCount)
{
    private readonly Grouping _groups = Grouping.Of(parts, partCount);
    private readonly int[] _offsets = new int[partCount + 1];
    private readonly double[] _masses = new double[partCount];

    public LeidenLevel Run(LeidenWorkers workers)
    {
        var chunks = workers.Chunks(_groups.Offsets);
        var rows = new RowBuffer[chunks.Length - 1];
        workers.ForEachChunk(rows.Length, (scratch, chunk) => rows[chunk] = Rows(chunks[chunk], chunks[chunk + 1], scratch));
        for (var part = 0; part < partCount; part++) _offsets[part + 1] += _offsets[part];
        var total = 0;
        foreach (var buffer in rows) total += buffer.Count;
        var targets = new int[total];
        var weights = new float[total];
        var start = 0;
        foreach (var buffer in rows)
        {
            buffer.Targets.CopyTo(targets.AsSpan(start));
            buffer.Weights.CopyTo(weights.AsSpan(start));
            start += buffer.Count;
            buffer.Return();
        }

        return new(_offsets, targets, weights, _masses, level.Resolution);
    }

    private RowBuffer Rows(int firstPart, int endPart, LeidenScratch scratch)
    {
        var buffer = new RowBuffer();
        for (var part = firstPart; part < endPart; part++)
        {
            var touched = Gather(part, scratch);
            var start = buffer.Count;
            buffer.Reserve(touched);
            for (var place = 0; place < touched; place++)
            {
                var other = scratch.Touched[place];
                if (other != part) buffer.Add(other, (float)scratch.WeightTo[other]);
                scratch.WeightTo[other] = 0;
            }

            _offsets[part + 1] = buffer.Count - start;
        }

        return buffer;
    }

    private int Gather(int part, LeidenScratch scratch)
    {
        var (partOf, weightTo, touched) = (parts, scratch.WeightTo, scratch.Touched);
        var count = 0;
        var mass = 0.0;
        foreach (var vertex in _groups.Members.AsSpan(_groups.Offsets[part].._groups.Offsets[part + 1]))
        {
            mass += level.Masses[vertex];
            var (targets, weights) = level.Row(vertex);
            for (var entry = 0; entry < targets.Length && entry < weights.Length; entry++)
            {
                // The part itself too: a branch here could not be foreseen and would cost more than one row entry to drop.
                var other = partOf[targets[entry]];
                ref var sum = ref weightTo[other];
                touched[count] = other;
                count += sum == 0 ? 1 : 0;
                sum += weights[entry];
            }
        }

        _masses[part] = mass;
        return count;
    }
}
