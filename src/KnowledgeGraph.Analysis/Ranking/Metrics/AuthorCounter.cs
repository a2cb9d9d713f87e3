using KnowledgeGraph.Analysis.Budgets;
using KnowledgeGraph.Analysis.Topologies;
using KnowledgeGraph.Analysis.Topologies.Filters;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Analysis.Ranking.Metrics;

/// <summary>
/// Counts of authors under a filter: h-index (Hirsch: An index to quantify an individual's scientific research output, PNAS 102, 2005),
/// g-index (Egghe: Theory and practise of the g-index, Scientometrics 69, 2006) and plain numbers. O(citations of the author's papers),
/// times the team size where citations by any author do not count. Not thread-safe.
/// </summary>
/// <param name="papers">Which papers of an author count.</param>
/// <param name="citing">Which papers count as citing; null for all.</param>
/// <param name="selfCitations">Which citations count.</param>
public sealed class AuthorCounter(PaperScope papers, PaperScope? citing = null, SelfCitations selfCitations = SelfCitations.Count)
{
    private readonly GraphTopology _topology = papers.Topology;
    private readonly HashSet<int> _coauthors = [];
    private readonly List<int> _citations = [];

    /// <summary>Counts one author; null when the budget ran out.</summary>
    /// <exception cref="ArgumentException">The topology does not hold the author.</exception>
    public AuthorMetrics? Of(NodeId author, RunBudget? budget = null)
    {
        var vertex = _topology.Authors.VertexOf(author);
        if (vertex < 0) throw new ArgumentException($"{author} is no author of version {_topology.Version} of the graph.", nameof(author));
        return Of(vertex, budget ?? RunBudget.Unlimited());
    }

    private AuthorMetrics? Of(int author, RunBudget budget)
    {
        _coauthors.Clear();
        _citations.Clear();
        var (first, last) = (int.MaxValue, int.MinValue);
        var test = papers.Test;
        foreach (var paper in _topology.AuthorPapers.Neighbours(author))
        {
            if (!test.Allows(paper)) continue;
            if (!budget.Spend(1 + _topology.CitedBy.Degree(paper) + _topology.PaperAuthors.Degree(paper))) return null;
            _citations.Add(CitationsOf(paper, author));
            foreach (var other in _topology.PaperAuthors.Neighbours(paper))
            {
                if (other != author) _coauthors.Add(other);
            }

            var year = _topology.PaperYears.Span[paper];
            if (year != GraphTopology.UnknownYear) (first, last) = (Math.Min(first, year), Math.Max(last, year));
        }

        return Summary(first, last);
    }

    private AuthorMetrics Summary(int first, int last)
    {
        _citations.Sort((a, b) => b.CompareTo(a));
        var (h, g, sum) = (0, 0, 0L);
        for (var i = 0; i < _citations.Count; i++)
        {
            sum += _citations[i];
            if (_citations[i] > i) h = i + 1;
            if (sum >= (i + 1L) * (i + 1L)) g = i + 1;
        }

        var hasYear = first <= last;
        return new(
            _citations.Count,
            sum,
            h,
            g,
            _citations.Count(count => count >= 10),
            _coauthors.Count,
            hasYear ? first : null,
            hasYear ? last : null);
    }

    private int CitationsOf(int paper, int author)
    {
        var citers = _topology.CitedBy.Neighbours(paper);
        if (citing is null && selfCitations == SelfCitations.Count) return citers.Length;
        var count = 0;
        foreach (var citer in citers)
        {
            if ((citing is null || citing.Test.Allows(citer)) && !IsSelfCitation(citer, paper, author)) count++;
        }

        return count;
    }

    private bool IsSelfCitation(int citer, int paper, int author)
    {
        var team = _topology.PaperAuthors.Neighbours(citer);
        return selfCitations switch
        {
            SelfCitations.WithoutOwn => team.Contains(author),
            SelfCitations.WithoutAnyAuthor => team.ContainsAny(_topology.PaperAuthors.Neighbours(paper)),
            _ => false,
        };
    }
}
