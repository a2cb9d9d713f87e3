using KnowledgeGraph.Analysis.Budgets;
using KnowledgeGraph.Analysis.Topologies;
using KnowledgeGraph.Analysis.Topologies.Filters;

namespace KnowledgeGraph.Analysis.CitationFlow.Related;

/// <summary>One run: counts what is shared, ranks, and looks up reasons for the few that are shown.</summary>
internal sealed class RelatedPapersRun(PaperScope scope, int paper, RelatedOptions options, RunBudget budget)
{
    private readonly Adjacency _references = scope.Topology.References;
    private readonly Adjacency _citedBy = scope.Topology.CitedBy;

    public RelatedPapersResult Run()
    {
        var references = Count(_references, _citedBy);
        var citing = Count(_citedBy, _references);
        var ranked = Candidates(references, citing)
            .Select(other => Weigh(other, references.GetValueOrDefault(other), citing.GetValueOrDefault(other)))
            .OfType<RelatedPaper>()
            .OrderByDescending(related => related.Score)
            .ThenByDescending(related => related.CitesIt || related.IsCitedByIt)
            .ThenBy(related => related.Paper)
            .ToList();
        return new([.. ranked.Take(options.Count).Select(Explain)], ranked.Count, budget.Report);
    }

    /// <summary>By other paper the number of neighbours that it shares; the most telling ones, with fewest others, first.</summary>
    private Dictionary<int, int> Count(Adjacency neighbours, Adjacency owners)
    {
        var counts = new Dictionary<int, int>();
        var test = scope.Test;
        foreach (var shared in neighbours.Neighbours(paper).ToArray().OrderBy(owners.Degree).ThenBy(neighbour => neighbour))
        {
            if (shared == paper) continue;
            if (!budget.Spend(1 + owners.Degree(shared))) break;
            foreach (var other in owners.Neighbours(shared))
            {
                if (other != paper && other != shared && test.Allows(other)) counts[other] = counts.GetValueOrDefault(other) + 1;
            }
        }

        return counts;
    }

    private HashSet<int> Candidates(Dictionary<int, int> references, Dictionary<int, int> citing)
    {
        var candidates = new HashSet<int>(references.Keys);
        candidates.UnionWith(citing.Keys);
        var test = scope.Test;
        foreach (var rows in (Adjacency[])[_references, _citedBy])
        {
            foreach (var other in rows.Neighbours(paper))
            {
                if (other != paper && test.Allows(other)) candidates.Add(other);
            }
        }

        return candidates;
    }

    private RelatedPaper? Weigh(int other, int references, int citing)
    {
        var cites = _references.Neighbours(paper).BinarySearch(other) >= 0;
        var cited = _citedBy.Neighbours(paper).BinarySearch(other) >= 0;
        if (IsTooFar(references, citing, cites || cited)) return null;
        var coupling = Cosine(references, _references, other);
        var cocitation = Cosine(citing, _citedBy, other);
        var score = options.By switch
        {
            RelatedSignal.Cocitation => cocitation,
            RelatedSignal.Coupling => coupling,
            _ => 1 - (1 - coupling) * (1 - cocitation),
        };
        return new(other, score, references, coupling, citing, cocitation, cites, cited, [], []);
    }

    private bool IsTooFar(int references, int citing, bool isCitation) => options.By switch
    {
        RelatedSignal.Cocitation => citing < options.MinShared,
        RelatedSignal.Coupling => references < options.MinShared,
        _ => references + citing < options.MinShared && !isCitation,
    };

    private double Cosine(int shared, Adjacency rows, int other) =>
        shared == 0 ? 0 : shared / Math.Sqrt((double)rows.Degree(paper) * rows.Degree(other));

    private RelatedPaper Explain(RelatedPaper related) => related with
    {
        ReferenceExamples = Examples(_references, _citedBy, related.Paper),
        CitingExamples = Examples(_citedBy, _references, related.Paper),
    };

    private int[] Examples(Adjacency neighbours, Adjacency owners, int other) =>
    [
        .. neighbours.Neighbours(paper).ToArray()
            .Where(shared => shared != paper && shared != other && neighbours.Neighbours(other).BinarySearch(shared) >= 0)
            .OrderBy(owners.Degree)
            .ThenBy(shared => shared)
            .Take(options.Examples),
    ];
}
