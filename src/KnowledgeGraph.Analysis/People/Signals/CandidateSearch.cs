using KnowledgeGraph.Analysis.Budgets;
using KnowledgeGraph.Analysis.Topologies;

namespace KnowledgeGraph.Analysis.People.Signals;

/// <summary>
/// Finds everybody whom a signal reaches from one author: collaborators of collaborators, where random walks come by, and the authors
/// of papers cited and citing. O(papers of the collaborators and their teams).
/// </summary>
internal sealed class CandidateSearch(SignalScope scope, int author, RunBudget budget)
{
    private readonly Dictionary<int, CandidateTies> _candidates = [];

    /// <summary>The author's collaborators, with the year of the last joint paper.</summary>
    public Dictionary<int, int> Collaborators { get; } = scope.Collaborators(author);

    public Dictionary<int, CandidateTies> Run()
    {
        FollowCollaborators();
        foreach (var (other, share) in RandomWalk.From(scope, author, fade: true, budget)) Ties(other).RandomWalk = share;
        FollowCitations(scope.Topology.References, ties => ties.Cites);
        FollowCitations(scope.Topology.CitedBy, ties => ties.CitedBy);
        _candidates.Remove(author);
        return _candidates;
    }

    private void FollowCollaborators()
    {
        foreach (var (via, year) in Collaborators.OrderBy(tie => tie.Key))
        {
            var further = scope.Collaborators(via);
            if (!budget.Spend(1 + further.Count)) return;
            var weight = 1 / Math.Log(Math.Max(2, further.Count));
            foreach (var (other, otherYear) in further)
            {
                if (other == author) continue;
                var ties = Ties(other);
                ties.Via.Add((via, weight));
                ties.AdamicAdar += weight;
                ties.RecentAdamicAdar += weight * scope.Fading(Math.Min(year, otherYear));
            }
        }
    }

    private void FollowCitations(Adjacency citations, Func<CandidateTies, List<int>> list)
    {
        var test = scope.Test;
        foreach (var paper in scope.Topology.AuthorPapers.Neighbours(author))
        {
            if (!test.Allows(paper)) continue;
            var others = citations.Neighbours(paper);
            if (!budget.Spend(1 + others.Length)) return;
            foreach (var other in others)
            {
                if (!test.Allows(other) || scope.Topology.PaperAuthors.Degree(other) > scope.Options.MaxTeam) continue;
                foreach (var person in scope.Topology.PaperAuthors.Neighbours(other))
                {
                    if (person != author && test.AllowsAuthor(person)) list(Ties(person)).Add(other);
                }
            }
        }
    }

    private CandidateTies Ties(int other)
    {
        if (!_candidates.TryGetValue(other, out var ties)) _candidates.Add(other, ties = new());
        return ties;
    }
}
