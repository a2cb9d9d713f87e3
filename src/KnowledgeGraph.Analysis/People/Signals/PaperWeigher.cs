using KnowledgeGraph.Analysis.Topologies.Filters;

namespace KnowledgeGraph.Analysis.People.Signals;

/// <summary>How likely a walk takes a paper, relative to others of its author; 0 for papers that link nobody or are not allowed.</summary>
internal readonly ref struct PaperWeigher(SignalScope scope, bool fade)
{
    private readonly PaperTest _test = scope.Test;

    public double Of(int paper)
    {
        var team = scope.Topology.PaperAuthors.Degree(paper);
        if (team < 2 || team > scope.Options.MaxTeam || !_test.Allows(paper)) return 0;
        return fade ? scope.Fading(scope.YearOf(paper)) : 1;
    }
}
