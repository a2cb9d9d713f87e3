using KnowledgeGraph.Analysis.Budgets;
using KnowledgeGraph.Analysis.People.Signals;
using KnowledgeGraph.Analysis.Topologies;
using KnowledgeGraph.Analysis.Topologies.Filters;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Analysis.People.Conflicts;

/// <summary>Applies one policy to pairs; remembers the collaborators of people met before. Not shared between threads.</summary>
internal sealed class ConflictJudge(PaperScope scope, ConflictPolicy policy, RunBudget budget)
{
    private readonly SignalScope _people = new(scope, new() { MaxTeam = policy.MaxTeam, ReferenceYear = policy.ReferenceYear });
    private readonly Dictionary<int, Dictionary<int, int>> _collaborators = [];
    private readonly GraphTopology _topology = scope.Topology;

    public ConflictPair Judge(int reviewer, int author)
    {
        var evidence = reviewer == author
            ? [new ConflictEvidence(ConflictKind.SamePerson, ConflictVerdict.Conflict, [])]
            : Evidence(reviewer, author);
        var verdict = evidence.Select(finding => finding.Verdict).DefaultIfEmpty(ConflictVerdict.None).Max();
        return new(_topology.Authors.NodeOf(reviewer), _topology.Authors.NodeOf(author), verdict, evidence);
    }

    private List<ConflictEvidence> Evidence(int reviewer, int author)
    {
        var evidence = new List<ConflictEvidence>();
        var joint = JointPapers(reviewer, author).OrderByDescending(paper => _people.YearOf(paper)).ThenBy(paper => paper).ToArray();
        Add(ConflictKind.RecentCoauthor, ConflictVerdict.Conflict, _topology.Papers, joint.Where(paper => IsRecent(_people.YearOf(paper))));
        if (policy.OlderJointPapersMatter)
        {
            Add(ConflictKind.FormerCoauthor, ConflictVerdict.Possible, _topology.Papers,
                joint.Where(paper => !IsRecent(_people.YearOf(paper))));
        }

        if (policy.SameInstitutionMatters)
        {
            var rows = _topology.AuthorInstitutions;
            Add(ConflictKind.SameInstitution, ConflictVerdict.Possible, _topology.Institutions,
                rows.Neighbours(reviewer).ToArray().Intersect(rows.Neighbours(author).ToArray()).Order());
        }

        if (policy.CommonCollaborators is { } least)
        {
            var common = Recent(reviewer).Intersect(Recent(author)).Order().ToArray();
            if (common.Length >= least) Add(ConflictKind.CommonCollaborators, ConflictVerdict.Possible, _topology.Authors, common);
        }

        return evidence;

        void Add(ConflictKind kind, ConflictVerdict verdict, VertexIndex index, IEnumerable<int> vertices)
        {
            NodeId[] nodes = [.. vertices.Select(index.NodeOf)];
            if (nodes.Length > 0) evidence.Add(new(kind, verdict, nodes));
        }
    }

    private List<int> JointPapers(int reviewer, int author)
    {
        var joint = new List<int>();
        var test = scope.Test;
        var papers = _topology.AuthorPapers.Neighbours(reviewer);
        budget.Spend(1 + papers.Length);
        foreach (var paper in papers)
        {
            if (!test.Allows(paper) || _topology.PaperAuthors.Degree(paper) > policy.MaxTeam) continue;
            if (_topology.PaperAuthors.Neighbours(paper).Contains(author)) joint.Add(paper);
        }

        return joint;
    }

    private IEnumerable<int> Recent(int person)
    {
        if (!_collaborators.TryGetValue(person, out var collaborators))
        {
            _collaborators.Add(person, collaborators = _people.Collaborators(person));
            budget.Spend(1 + collaborators.Count);
        }

        return collaborators.Where(tie => IsRecent(tie.Value)).Select(tie => tie.Key);
    }

    private bool IsRecent(int year) =>
        policy.CoauthorYears is { } years && year != GraphTopology.UnknownYear && year > _people.Now - years && year <= _people.Now;
}
