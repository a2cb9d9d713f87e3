using System.Buffers;
using KnowledgeGraph.Model.Chance;

namespace KnowledgeGraph.Analysis.Communities.Leiden;

/// <summary>
/// The refinement phase: within each community, vertices that are well connected to it begin alone and merge with well-connected parts
/// of it, at random by what they gain. Every part is connected, which is Leiden's promise. Communities do not see each other, so threads
/// share them out; each draws from a stream of its own.
/// </summary>
internal sealed class Refinement(LeidenLevel level, int[] membership, Grouping communities, double randomness)
{
    private readonly int[] _parts = Identity(level.VertexCount);
    private readonly double[] _masses = ArrayPool<double>.Shared.Rent(level.VertexCount);
    private readonly int[] _sizes = ArrayPool<int>.Shared.Rent(level.VertexCount);

    /// <summary>Weight from each part to the rest of its community.</summary>
    private readonly double[] _outward = ArrayPool<double>.Shared.Rent(level.VertexCount);

    /// <summary>A part for each vertex, named by one of its vertices. Once: it gives its other arrays back.</summary>
    public int[] Run(ulong seed, LeidenWorkers workers)
    {
        level.Masses.CopyTo(_masses, 0);
        _sizes.AsSpan(0, level.VertexCount).Fill(1);
        workers.ForEachRange(level.Offsets, MeasureOutward);
        workers.ForEach(communities.Offsets, (scratch, community) =>
        {
            if (communities.Offsets[community + 1] - communities.Offsets[community] > 1)
                RefineCommunity(community, LeidenRun.Stream(seed, community, 0), scratch);
        });
        ArrayPool<double>.Shared.Return(_masses);
        ArrayPool<double>.Shared.Return(_outward);
        ArrayPool<int>.Shared.Return(_sizes);
        return _parts;
    }

    private void RefineCommunity(int community, SplitMix64 random, LeidenScratch scratch)
    {
        var members = communities.Members.AsSpan(communities.Offsets[community]..communities.Offsets[community + 1]);
        var mass = 0.0;
        foreach (var vertex in members) mass += level.Masses[vertex];

        var order = scratch.Order(members);
        random.Shuffle(order);
        foreach (var vertex in order)
        {
            // A vertex that another one has joined stays: that keeps parts connected.
            if (_sizes[_parts[vertex]] > 1 || !IsWellConnected(vertex, mass)) continue;
            Merge(vertex, community, mass, ref random, scratch);
        }
    }

    /// <summary>For single vertices, in the order of memory and not of communities.</summary>
    private void MeasureOutward(int first, int end)
    {
        var communityOf = membership;
        for (var vertex = first; vertex < end; vertex++)
        {
            var (targets, weights) = level.Row(vertex);
            var community = communityOf[vertex];
            var sum = 0.0;
            for (var entry = 0; entry < targets.Length && entry < weights.Length; entry++)
                sum += communityOf[targets[entry]] == community ? weights[entry] : 0;
            _outward[vertex] = sum;
        }
    }

    private bool IsWellConnected(int part, double communityMass) =>
        _outward[part] >= level.Resolution * _masses[part] * (communityMass - _masses[part]);

    private void Merge(int vertex, int community, double mass, ref SplitMix64 random, LeidenScratch scratch)
    {
        var outward = _outward[vertex];
        var touched = Gather(vertex, community, scratch);
        var candidates = 0;
        var best = double.NegativeInfinity;
        var cost = level.Resolution * level.Masses[vertex];
        for (var place = 0; place < touched; place++)
        {
            var part = scratch.Touched[place];
            var gain = scratch.WeightTo[part] - cost * _masses[part];
            if (gain < 0 || !IsWellConnected(part, mass)) continue;
            best = Math.Max(best, gain);
            scratch.Gains[candidates] = gain;
            scratch.Candidates[candidates++] = part;
        }

        if (candidates > 0)
        {
            var chosen = Choose(candidates, best, ref random, scratch);
            if (chosen >= 0) Join(vertex, chosen, outward, scratch.WeightTo[chosen]);
        }

        for (var place = 0; place < touched; place++) scratch.WeightTo[scratch.Touched[place]] = 0;
    }

    private int Gather(int vertex, int community, LeidenScratch scratch)
    {
        var (targets, weights) = level.Row(vertex);
        var (communityOf, partOf, weightTo, touched) = (membership, _parts, scratch.WeightTo, scratch.Touched);
        var count = 0;
        for (var entry = 0; entry < targets.Length && entry < weights.Length; entry++)
        {
            // Whether a neighbour is of the community cannot be foreseen: no branch, but a weight of zero.
            var neighbour = targets[entry];
            var inside = communityOf[neighbour] == community;
            var part = partOf[neighbour];
            ref var sum = ref weightTo[part];
            touched[count] = part;
            count += inside & sum == 0 ? 1 : 0;
            sum += inside ? weights[entry] : 0;
        }

        return count;
    }

    /// <summary>Draws by exp(gain / θ); to stay alone gains zero. Relative to the best gain, so that nothing overflows.</summary>
    private int Choose(int candidates, double best, ref SplitMix64 random, LeidenScratch scratch)
    {
        var alone = Likelihood(-best);
        var all = alone;
        for (var place = 0; place < candidates; place++)
            all += scratch.Gains[place] = Likelihood(scratch.Gains[place] - best);
        var draw = random.Unit() * all - alone;
        if (draw < 0) return -1;
        var chosen = 0;
        while (chosen < candidates - 1 && (draw -= scratch.Gains[chosen]) >= 0) chosen++;
        return scratch.Candidates[chosen];
    }

    private double Likelihood(double loss)
    {
        if (loss >= 0) return 1;
        var exponent = randomness > 0 ? loss / randomness : double.NegativeInfinity;
        return exponent < -30 ? 0 : Math.Exp(exponent);
    }

    private void Join(int vertex, int part, double outward, double between)
    {
        _parts[vertex] = part;
        _sizes[vertex]--;
        _sizes[part]++;
        _masses[part] += level.Masses[vertex];
        _outward[part] += outward - 2 * between;
    }

    private static int[] Identity(int count)
    {
        var numbers = new int[count];
        for (var number = 0; number < count; number++) numbers[number] = number;
        return numbers;
    }
}
