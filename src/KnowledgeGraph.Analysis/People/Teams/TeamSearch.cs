using KnowledgeGraph.Analysis.Budgets;
using KnowledgeGraph.Analysis.Paths;
using KnowledgeGraph.Analysis.People.Signals;
using KnowledgeGraph.Analysis.Topologies.Filters;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Analysis.People.Teams;

/// <summary>One search; distances are looked up once a pair.</summary>
internal sealed class TeamSearch(PaperScope scope, IReadOnlyList<NodeId> topics, TeamOptions options, RunBudget budget)
{
    private readonly TopicExperts _experts =
        new(new SignalScope(scope, new() { HalfLifeYears = options.HalfLifeYears }), topics, options.ExpertsPerTopic, budget);

    private readonly Dictionary<(int, int), int?> _distances = [];

    public TeamResult Run()
    {
        var rarest = _experts.Experts.Where(experts => experts.Length > 0).MinBy(experts => experts.Length) ?? [];
        List<int> best = [];
        var most = double.NegativeInfinity;
        foreach (var first in rarest)
        {
            if (budget.IsExhausted && best.Count > 0) break;
            var team = Grow(first);
            var score = Score(team);
            if (score > most) (best, most) = (team, score);
        }

        return Describe(best, best.Count == 0 ? 0 : most);
    }

    private List<int> Grow(int first)
    {
        List<int> team = [first];
        while (team.Count < options.Size && !budget.IsExhausted)
        {
            var (next, most) = (-1, double.NegativeInfinity);
            foreach (var person in _experts.Pool)
            {
                if (team.Contains(person)) continue;
                var score = Score([.. team, person]);
                if (score > most) (next, most) = (person, score);
            }

            if (next < 0) break;
            team.Add(next);
        }

        return team;
    }

    private double Score(List<int> team)
    {
        var covered = Enumerable.Range(0, topics.Count).Count(topic => team.Exists(person => _experts.Of(person, topic) > 0));

        // A topic that nobody knows weighs more than any closeness.
        return 2.0 * covered / topics.Count + Coverage(team) + options.Closeness * Closeness(team);
    }

    private double Coverage(List<int> team) =>
        Enumerable.Range(0, topics.Count)
            .Average(topic => team.Select(person => _experts.Of(person, topic)).DefaultIfEmpty(0).Max());

    /// <summary>Mean over pairs of 1 for co-authors, falling with distance to 0 for strangers; 1 for one person alone.</summary>
    private double Closeness(List<int> team)
    {
        var (sum, pairs) = (0.0, 0);
        for (var first = 0; first < team.Count; first++)
        {
            for (var second = first + 1; second < team.Count; second++, pairs++)
                sum += Distance(team[first], team[second]) is { } hops ? 1.0 / hops : 0;
        }

        return pairs == 0 ? 1 : sum / pairs;
    }

    private int? Distance(int first, int second)
    {
        var pair = (Math.Min(first, second), Math.Max(first, second));
        if (_distances.TryGetValue(pair, out var known)) return known;
        var authors = scope.Topology.Authors;
        var hops = CollaborationDistances.Between(
            scope, authors.NodeOf(first), authors.NodeOf(second), options.MaxDistance, budget).Hops;
        _distances.Add(pair, hops);
        return hops;
    }

    private TeamResult Describe(List<int> team, double score)
    {
        var members = team.Select(person => new TeamMember(
            scope.Topology.Authors.NodeOf(person),
            [.. Enumerable.Range(0, topics.Count).Select(topic => _experts.Of(person, topic))],
            [.. team.Select(other => other == person ? 0 : Distance(person, other))]));
        var uncovered = topics.Where((_, topic) => !team.Exists(person => _experts.Of(person, topic) > 0));
        return new([.. members], score, Coverage(team), [.. uncovered], budget.Report);
    }
}
