namespace KnowledgeGraph.Import.Generation;

/// <summary>
/// Pseudo-random numbers by SplitMix64 (Steele, Lea, Flood: Fast Splittable Pseudorandom Number Generators, OOPSLA 2014): the same
/// on every platform and in every version, which the framework's generator does not promise.
/// </summary>
internal struct SplitMix64(ulong seed)
{
    private ulong _state = seed;

    public ulong Next()
    {
        var z = _state += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }

    /// <summary>Uniform in [0, bound), by multiplication; the bias is below 2⁻³² for every bound used here.</summary>
    public int Below(int bound) => (int)Math.BigMul(Next(), (ulong)bound, out _);

    /// <summary>Uniform in [0, 1).</summary>
    public double Unit() => (Next() >> 11) * (1.0 / (1UL << 53));

    /// <summary>Geometric on 1, 2, 3, … with the given mean, capped.</summary>
    public int Geometric(double mean, int cap)
    {
        if (mean <= 1) return 1;
        var value = 1 + (int)(Math.Log(1 - Unit()) / Math.Log(1 - (1 / mean)));
        return Math.Min(value, cap);
    }
}
