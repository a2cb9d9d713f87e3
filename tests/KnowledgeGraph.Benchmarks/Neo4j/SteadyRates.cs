namespace KnowledgeGraph.Benchmarks.Neo4j;

/// <summary>
/// Rates of one side's warm-up, run after run. Two alike in succession can be chance while the rate still climbs; three are taken for its end.
/// </summary>
internal sealed class SteadyRates
{
    private const int Alike = 3;
    private const double Spread = 0.05;
    private readonly Queue<double> _last = new();

    /// <summary>True when the last runs differ by less than a twentieth.</summary>
    public bool AreSteady => _last.Count == Alike && _last.Max() - _last.Min() < Spread * _last.Max();

    public void Add(double rate)
    {
        if (_last.Count == Alike) _last.Dequeue();
        _last.Enqueue(rate);
    }
}
