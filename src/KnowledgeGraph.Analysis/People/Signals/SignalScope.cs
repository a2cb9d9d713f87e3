using KnowledgeGraph.Analysis.Topologies;
using KnowledgeGraph.Analysis.Topologies.Filters;

namespace KnowledgeGraph.Analysis.People.Signals;

/// <summary>The allowed part of the graph as signals see it: papers, collaborators, and how both fade. Immutable and thread-safe.</summary>
internal sealed class SignalScope
{
    private readonly PaperScope _scope;
    private readonly double[] _fading;
    private readonly int _now;

    public SignalScope(PaperScope scope, SignalOptions options)
    {
        options.Validate();
        (_scope, Options) = (scope, options);
        _now = options.ReferenceYear ?? Math.Max(1, (int)Newest(scope));
        _fading = [.. Enumerable.Range(0, 200).Select(age => Math.Pow(2, -age / options.HalfLifeYears))];
    }

    public SignalOptions Options { get; }

    public GraphTopology Topology => _scope.Topology;

    public int Now => _now;

    public PaperTest Test => _scope.Test;

    public PaperScope Papers => _scope;

    public bool AllowsEveryAuthor => _scope.AllowsEveryAuthor;

    /// <summary>1 for a paper of this year, a half after a half-life; next to nothing where no year is stated.</summary>
    public double Fading(int year) =>
        year == GraphTopology.UnknownYear ? _fading[^1] : _fading[Math.Clamp(_now - year, 0, _fading.Length - 1)];

    public short YearOf(int paper) => Topology.PaperYears.Span[paper];

    /// <summary>Collaborators with the year of the last joint paper, in no order that counts.</summary>
    public Dictionary<int, int> Collaborators(int author)
    {
        var test = _scope.Test;
        var years = new Dictionary<int, int>();
        foreach (var paper in Topology.AuthorPapers.Neighbours(author))
        {
            var team = Topology.PaperAuthors.Neighbours(paper);
            if (team.Length > Options.MaxTeam || !test.Allows(paper)) continue;
            var year = YearOf(paper);
            foreach (var other in team)
            {
                if (other != author && test.AllowsAuthor(other)) years[other] = Math.Max(year, years.GetValueOrDefault(other));
            }
        }

        return years;
    }

    /// <summary>Years of the first and last allowed paper that states one, 0 where none does.</summary>
    public (int First, int Last) Career(int author)
    {
        var test = _scope.Test;
        var (first, last) = (int.MaxValue, 0);
        foreach (var paper in Topology.AuthorPapers.Neighbours(author))
        {
            if (!test.Allows(paper)) continue;
            int year = YearOf(paper);
            if (year == GraphTopology.UnknownYear) continue;
            (first, last) = (Math.Min(first, year), Math.Max(last, year));
        }

        return last == 0 ? (0, 0) : (first, last);
    }

    /// <summary>Ends at the first paper of the newest year that the filter can allow: mostly soon.</summary>
    private static short Newest(PaperScope scope)
    {
        var bound = (short)Math.Clamp(scope.Filter.LastYear ?? short.MaxValue, 0, scope.Topology.NewestYear);
        if (scope.AllowsEveryPaper) return bound;
        var test = scope.Test;
        short newest = 0;
        var years = scope.Topology.PaperYears.Span;
        for (var paper = years.Length - 1; paper >= 0 && newest < bound; paper--)
        {
            if (years[paper] > newest && test.Allows(paper)) newest = years[paper];
        }

        return newest;
    }
}
