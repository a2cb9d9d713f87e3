namespace KnowledgeGraph.Analysis.Topologies.Filters;

/// <summary>
/// The test of a <see cref="PaperScope"/> over plain spans, for the inside of a loop. Ranges are tested against the attributes of the
/// paper at hand, so that a short traversal of a large graph pays only for what it meets.
/// </summary>
public readonly ref struct PaperTest
{
    private readonly bool _everyPaper;
    private readonly ReadOnlySpan<short> _years;
    private readonly ReadOnlySpan<byte> _types;
    private readonly RowOffsets _teamOffsets;
    private readonly ReadOnlySpan<ulong> _allowed;
    private readonly ReadOnlySpan<ulong> _excluded;
    private readonly ReadOnlySpan<ulong> _excludedAuthors;
    private readonly short _firstYear;
    private readonly short _lastYear;
    private readonly uint _typeMask;
    private readonly int _maxTeam;

    internal PaperTest(
        bool everyPaper,
        GraphTopology topology,
        short firstYear,
        short lastYear,
        uint typeMask,
        int maxTeam,
        VertexSet? allowed,
        VertexSet? excluded,
        VertexSet? excludedAuthors)
    {
        _everyPaper = everyPaper;
        _years = topology.PaperYears.Span;
        _types = topology.PaperTypeCodes.Span;
        _teamOffsets = topology.PaperAuthors.Offsets;
        (_firstYear, _lastYear, _typeMask, _maxTeam) = (firstYear, lastYear, typeMask, maxTeam);
        _allowed = allowed is null ? [] : allowed.Words;
        _excluded = excluded is null ? [] : excluded.Words;
        _excludedAuthors = excludedAuthors is null ? [] : excludedAuthors.Words;
    }

    /// <summary>Whether a paper may be used.</summary>
    public bool Allows(int paper) => _everyPaper || Fulfils(paper);

    /// <summary>Whether an author may be used.</summary>
    public bool AllowsAuthor(int author) =>
        _excludedAuthors.IsEmpty || (_excludedAuthors[author >> 6] & (1UL << author)) == 0;

    private bool Fulfils(int paper)
    {
        var year = _years[paper];
        if (year < _firstYear || year > _lastYear) return false;
        if ((_typeMask >> _types[paper] & 1) == 0) return false;
        if (_maxTeam != int.MaxValue && _teamOffsets[paper + 1] - _teamOffsets[paper] > _maxTeam) return false;
        if (!_allowed.IsEmpty && (_allowed[paper >> 6] & (1UL << paper)) == 0) return false;
        return _excluded.IsEmpty || (_excluded[paper >> 6] & (1UL << paper)) == 0;
    }
}
