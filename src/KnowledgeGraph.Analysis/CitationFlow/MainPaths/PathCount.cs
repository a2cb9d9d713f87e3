namespace KnowledgeGraph.Analysis.CitationFlow.MainPaths;

/// <summary>
/// A number of paths as a double times a power of two, since paths of a citation network soon outnumber what a double can hold. Exact up
/// to 2⁵³; beyond that each addition or multiplication errs by at most 2⁻⁵³ of the value and nothing ever cancels, so that after n steps
/// the relative error is at most about n · 1.1·10⁻¹⁶. Default is zero.
/// </summary>
public readonly record struct PathCount
{
    private const double ExactBelow = 1L << 53;

    private PathCount(double mantissa, long exponent)
    {
        if (mantissa == 0) return;

        // The mantissa stays in [1, 2), so that numbers compare by exponent and then mantissa.
        var shift = Math.ILogB(mantissa);
        (Mantissa, Exponent) = (Math.ScaleB(mantissa, -shift), exponent + shift);
    }

    public static PathCount One { get; } = new(1, 0);

    /// <summary>In [1, 2), or 0.</summary>
    public double Mantissa { get; }

    /// <summary>The value is mantissa · 2^exponent.</summary>
    public long Exponent { get; }

    /// <summary>Decimal logarithm; negative infinity for zero.</summary>
    public double Log10 => Math.Log10(Mantissa) + Exponent * Math.Log10(2);

    /// <summary>True when the value is a whole number held without error.</summary>
    public bool IsExact => ToDouble() <= ExactBelow;

    /// <summary>Infinity where a double cannot hold it.</summary>
    public double ToDouble() => Math.ScaleB(Mantissa, (int)Math.Min(Exponent, 2000));

    public static PathCount operator +(PathCount a, PathCount b)
    {
        if (a.Mantissa == 0) return b;
        if (b.Mantissa == 0) return a;
        var (large, small) = a.Exponent >= b.Exponent ? (a, b) : (b, a);
        var gap = (int)Math.Min(large.Exponent - small.Exponent, 2000);
        return new(large.Mantissa + Math.ScaleB(small.Mantissa, -gap), large.Exponent);
    }

    public static PathCount operator *(PathCount a, PathCount b) => new(a.Mantissa * b.Mantissa, a.Exponent + b.Exponent);

    /// <summary>The share that this is of a number that is not zero; 0 when it is below what a double can hold.</summary>
    public double Over(PathCount whole) =>
        Math.ScaleB(Mantissa / whole.Mantissa, (int)Math.Clamp(Exponent - whole.Exponent, -2000, 2000));
}
