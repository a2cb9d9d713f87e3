using KnowledgeGraph.Analysis.Budgets;
using KnowledgeGraph.Analysis.Topologies;
using KnowledgeGraph.Analysis.Traversal;

namespace KnowledgeGraph.Analysis.People.Signals;

/// <summary>
/// Finds everybody whom a signal reaches from one author: collaborators of collaborators, where random walks come by, and the authors
/// of papers cited and citing. O(papers of the collaborators and their teams). What it finds lies in the slots of the space.
/// </summary>
internal sealed class CandidateSearch
{
    private readonly SignalScope _scope;
    private readonly SignalSpace _space;
    private readonly int _author;
    private readonly RunBudget _budget;
    private readonly double[] _weights;

    public CandidateSearch(SignalScope scope, SignalSpace space, int author, RunBudget budget)
    {
        (_scope, _space, _author, _budget) = (scope, space, author, budget);
        Collaborators = scope.Collaborators(author);
        Via = [.. Collaborators.Keys.Order()];
        _weights = new double[Via.Length];
    }

    /// <summary>The author's collaborators, with the year of the last joint paper.</summary>
    public Dictionary<int, int> Collaborators { get; }

    /// <summary>The same people, ascending; candidates name them by their place.</summary>
    public int[] Via { get; }

    /// <summary>Adamic–Adar weight of a collaborator, by place.</summary>
    public double WeightOf(int via) => _weights[via];

    public void Run()
    {
        FollowCollaborators();
        new RandomWalk(_scope, _space, fade: true, _budget).Run(_author);
        FollowCitations(_scope.Topology.References, cites: true);
        FollowCitations(_scope.Topology.CitedBy, cites: false);
    }

    private void FollowCollaborators()
    {
        for (var via = 0; via < Via.Length; via++)
        {
            Meet(via);
            var met = _space.Touched.Items;
            if (!_budget.Spend(1 + met.Length)) return;
            var weight = _weights[via] = 1 / Math.Log(Math.Max(2, met.Length));
            var year = Collaborators[Via[via]];
            foreach (var slot in met)
            {
                ref var ties = ref _space.TiesOf(slot);
                if (ties.Author == _author) continue;
                ties.Common++;
                ties.Via = _space.Entries.Add(ties.Via, via);
                ties.AdamicAdar += weight;
                ties.RecentAdamicAdar += weight * _scope.Fading(Math.Min(year, ties.MetInYear));
            }
        }
    }

    /// <summary>Leaves a collaborator's collaborators in the list of those touched, with the year of the last joint paper.</summary>
    private void Meet(int via)
    {
        _space.Touched.Clear();
        var test = _scope.Test;
        var (person, everybody) = (Via[via], _scope.AllowsEveryAuthor);
        var papers = _scope.Topology.AuthorPapers.Neighbours(person);
        var weigher = new PaperWeigher(_scope, fade: false);
        var rows = new FrontierRows(_scope.Topology.PaperAuthors, papers, _space.Slots.Marks);
        for (var i = 0; i < papers.Length; i++)
        {
            weigher.Announce(papers, i);
            var team = rows[i];
            if (weigher.Of(papers[i], team.Length) == 0) continue;
            var year = _scope.YearOf(papers[i]);
            foreach (var other in team)
            {
                if (other != person && (everybody || test.AllowsAuthor(other))) Meet(other, via + 1, year);
            }
        }
    }

    private void Meet(int other, int through, short year)
    {
        var slot = _space.SlotOf(other);
        ref var ties = ref _space.TiesOf(slot);
        if (ties.MetThrough == through)
        {
            ties.MetInYear = Math.Max(ties.MetInYear, year);
            return;
        }

        (ties.MetThrough, ties.MetInYear) = (through, year);
        _space.Touched.Add(slot);
    }

    private void FollowCitations(Adjacency citations, bool cites)
    {
        var test = _scope.Test;
        var teams = _scope.Topology.PaperAuthors;
        foreach (var paper in _scope.Topology.AuthorPapers.Neighbours(_author))
        {
            if (!test.Allows(paper)) continue;
            var others = citations.Neighbours(paper);
            if (!_budget.Spend(1 + others.Length)) return;
            var rows = new FrontierRows(teams, others, _space.Slots.Marks);
            for (var i = 0; i < others.Length; i++)
            {
                var team = rows[i];
                if (team.Length > _scope.Options.MaxTeam || !test.Allows(others[i])) continue;
                foreach (var person in team)
                {
                    if (person != _author && test.AllowsAuthor(person)) Cite(person, others[i], cites);
                }
            }
        }
    }

    private void Cite(int person, int paper, bool cites)
    {
        ref var ties = ref _space.TiesOf(_space.SlotOf(person));
        if (cites)
        {
            ties.Cites++;
            ties.Cited = _space.Entries.Add(ties.Cited, paper);
        }
        else
        {
            ties.CitedBy++;
            ties.Citing = _space.Entries.Add(ties.Citing, paper);
        }
    }
}
