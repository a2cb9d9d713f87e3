using KnowledgeGraph.Analysis.Topologies;
using KnowledgeGraph.Analysis.Topologies.Filters;

namespace KnowledgeGraph.Analysis.People.Signals;

/// <summary>
/// The allowed papers of one author at a time; of many, so many as are asked for, spread evenly over all of them. A profile of a thousand
/// papers says hardly more than one of some hundreds, and there are people with ten thousands. Not thread-safe.
/// </summary>
internal sealed class PaperSample
{
    private readonly GrowingArray<int> _papers = new();
    private readonly GrowingArray<int> _kept = new();

    /// <summary>How many allowed papers there are.</summary>
    public int All { get; private set; }

    /// <summary>Ascending; valid until the next author.</summary>
    public ReadOnlySpan<int> Of(PaperScope scope, int author, int most)
    {
        var papers = Allowed(scope, author);
        All = papers.Length;
        if (All <= most) return papers;
        _kept.Clear();
        for (long i = 0; i < most; i++) _kept.Add(papers[(int)(i * All / most)]);
        return _kept.Items;
    }

    private ReadOnlySpan<int> Allowed(PaperScope scope, int author)
    {
        var papers = scope.Topology.AuthorPapers.Neighbours(author);
        if (scope.AllowsEveryPaper) return papers;
        var test = scope.Test;
        _papers.Clear();
        foreach (var paper in papers)
        {
            if (test.Allows(paper)) _papers.Add(paper);
        }

        return _papers.Items;
    }
}
