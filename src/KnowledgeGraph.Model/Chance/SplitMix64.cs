namespace KnowledgeGraph.Model.Chance;

/// <summary>
/// Pseudo-random numbers by SplitMix64 (Steele, Lea, Flood: Fast Splittable Pseudorandom Number Generators, OOPSLA 2014): the same
/// on every platform and in every version, which the framework's generator does not promise. A value type: pass it by reference.
/// </summary>
public struct SplitMix64(ulong seed)
{
    private ulong _state = seed;

    /// <summary>The next 64 bits, all equally likely.</summary>
    public ulong Next()
    {
        var z = _state += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }

    /// <summary>Uniform in [0, bound) by multiplication; the bias is below bound / 2⁶⁴.</summary>
    public int Below(int bound) => (int)Math.BigMul(Next(), (ulong)bound, out _);

    /// <summary>Uniform in [0, 1) with 53 bits.</summary>
    public double Unit() => (Next() >> 11) * (1.0 / (1UL << 53));

    /// <summary>Geometric on 1, 2, 3, … with the given mean, by inversion; what is larger than <paramref name="cap"/> becomes it.</summary>
    public int Geometric(double mean, int cap)
    {
        if (mean <= 1) return 1;
        var value = 1 + (int)(Math.Log(1 - Unit()) / Math.Log(1 - (1 / mean)));
        return Math.Min(value, cap);
    }

    /// <summary>Puts items in random order (Fisher and Yates; Durstenfeld: Algorithm 235, CACM 1964).</summary>
    public void Shuffle<T>(Span<T> items)
    {
        for (var last = items.Length - 1; last > 0; last--)
        {
            var other = Below(last + 1);
            (items[last], items[other]) = (items[other], items[last]);
        }
    }
}
