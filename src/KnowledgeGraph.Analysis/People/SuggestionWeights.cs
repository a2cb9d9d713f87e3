using KnowledgeGraph.Analysis.People.Signals;

namespace KnowledgeGraph.Analysis.People;

/// <summary>
/// How much each signal adds to a suggestion, in the order of <see cref="CollaboratorSignals.Scale"/>. Immutable and thread-safe.
/// </summary>
public sealed class SuggestionWeights
{
    private readonly double[] _weights;

    /// <exception cref="ArgumentException">There is not one weight for each signal.</exception>
    public SuggestionWeights(IReadOnlyList<double> weights)
    {
        ArgumentNullException.ThrowIfNull(weights);
        if (weights.Count != CollaboratorSignals.Count)
            throw new ArgumentException($"There are {CollaboratorSignals.Count} signals, not {weights.Count}.", nameof(weights));
        _weights = [.. weights];
    }

    /// <summary>Learned from the ACL Anthology before 2018 and what followed; how is in docs/suggestions.md.</summary>
    public static SuggestionWeights Learned { get; } = new([-0.25, -0.08, 0.76, 0.69, 1.79, -0.12, -0.17, 0.30, 0.28]);

    public IReadOnlyList<double> Values => _weights;

    public double Score(in CollaboratorSignals signals)
    {
        Span<double> scaled = stackalloc double[CollaboratorSignals.Count];
        signals.Scale(scaled);
        var score = 0.0;
        for (var signal = 0; signal < scaled.Length; signal++) score += _weights[signal] * scaled[signal];
        return score;
    }
}
