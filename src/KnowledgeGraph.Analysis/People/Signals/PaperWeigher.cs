using KnowledgeGraph.Analysis.Topologies;
using KnowledgeGraph.Analysis.Topologies.Filters;
using KnowledgeGraph.Analysis.Traversal;

namespace KnowledgeGraph.Analysis.People.Signals;

/// <summary>How likely a walk takes a paper, relative to others of its author; 0 for papers that link nobody or are not allowed.</summary>
internal readonly ref struct PaperWeigher
{
    private const int Ahead = 12;

    private readonly PaperTest _test;
    private readonly RowOffsets _teams;
    private readonly ReadOnlySpan<short> _years;
    private readonly SignalScope _scope;
    private readonly int _maxTeam;
    private readonly bool _fade;

    public PaperWeigher(SignalScope scope, bool fade)
    {
        (_scope, _fade, _maxTeam) = (scope, fade, scope.Options.MaxTeam);
        _test = scope.Test;
        _teams = scope.Topology.PaperAuthors.Offsets;
        _years = scope.Topology.PaperYears.Span;
    }

    public double Of(int paper)
    {
        var start = _teams.Row(paper, out var end);
        return Of(paper, end - start);
    }

    public double Of(int paper, int team)
    {
        if (team < 2 || team > _maxTeam || !_test.Allows(paper)) return 0;
        return _fade ? _scope.Fading(_years[paper]) : 1;
    }

    /// <summary>Asks memory for what weighing needs of a paper to come.</summary>
    public void Announce(ReadOnlySpan<int> papers, int i)
    {
        if (i + Ahead >= papers.Length) return;
        var paper = papers[i + Ahead];
        _teams.Announce(paper);
        FrontierRows.Announce(in _years[paper]);
    }
}
