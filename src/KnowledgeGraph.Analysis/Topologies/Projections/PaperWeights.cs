namespace KnowledgeGraph.Analysis.Topologies.Projections;

/// <summary>What each paper of one topology adds to a tie between two of its authors. Immutable and thread-safe.</summary>
public sealed class PaperWeights
{
    private readonly GraphTopology _topology;
    private readonly TieStrength _strength;
    private readonly double[] _fading;
    private readonly int _oldest;

    internal PaperWeights(GraphTopology topology, TieStrength strength)
    {
        if (strength.HalfLifeYears is <= 0) throw new ArgumentException("A half-life is a positive number of years.", nameof(strength));
        if (strength.LargeTeam < 1) throw new ArgumentException("A large team has more authors than a positive number.", nameof(strength));
        (_topology, _strength) = (topology, strength);
        if (strength.HalfLifeYears is not { } halfLife)
        {
            _fading = [];
            return;
        }

        var (oldest, newest) = YearRange(topology.PaperYears.Span);
        _oldest = oldest;
        var reference = strength.ReferenceYear ?? newest;
        _fading = new double[newest - oldest + 1];
        for (var i = 0; i < _fading.Length; i++) _fading[i] = Math.Pow(2, -Math.Max(0, reference - (oldest + i)) / halfLife);
    }

    /// <summary>The weight of a paper, 0 when it makes no tie: for papers of fewer than two authors always.</summary>
    public double Of(int paper)
    {
        var team = _topology.PaperAuthors.Degree(paper);
        if (team < 2) return 0;
        var weight = _strength.Measure == TieMeasure.Newman ? 1.0 / (team - 1) : 1.0;
        if (team > _strength.LargeTeam)
        {
            if (_strength.LargeTeams == LargeTeamPolicy.Ignore) return 0;
            if (_strength.LargeTeams == LargeTeamPolicy.Dilute) weight *= (double)_strength.LargeTeam / team;
        }

        return _fading.Length == 0 ? weight : weight * _fading[Math.Max(_topology.PaperYears.Span[paper] - _oldest, 0)];
    }

    private static (int Oldest, int Newest) YearRange(ReadOnlySpan<short> years)
    {
        var (oldest, newest) = (int.MaxValue, 0);
        foreach (var year in years)
        {
            if (year == GraphTopology.UnknownYear) continue;
            oldest = Math.Min(oldest, year);
            newest = Math.Max(newest, year);
        }

        return newest == 0 ? (0, 0) : (oldest, newest);
    }
}
