using KnowledgeGraph.Analysis.Budgets;
using KnowledgeGraph.Analysis.People.Signals;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Analysis.People.Teams;

/// <summary>Who knows how much of some topics: faded papers on each, over those of the topic's first expert.</summary>
internal sealed class TopicExperts
{
    private readonly Dictionary<int, double>[] _expertise;

    public TopicExperts(SignalScope scope, IReadOnlyList<NodeId> topics, int expertsPerTopic, RunBudget budget)
    {
        _expertise = [.. topics.Select(topic => Measure(scope, scope.Topology.Topics.VertexOf(topic), budget))];
        Experts = [.. _expertise.Select(people => First(people, expertsPerTopic))];
        Pool = [.. Experts.SelectMany(experts => experts).Distinct().Order()];
    }

    /// <summary>By topic its first experts, the best first.</summary>
    public IReadOnlyList<int[]> Experts { get; }

    /// <summary>All of them, ascending.</summary>
    public int[] Pool { get; }

    public double Of(int person, int topic) => _expertise[topic].GetValueOrDefault(person);

    private static int[] First(Dictionary<int, double> people, int count) =>
        [.. people.OrderByDescending(person => person.Value).ThenBy(person => person.Key).Take(count).Select(person => person.Key)];

    private static Dictionary<int, double> Measure(SignalScope scope, int topic, RunBudget budget)
    {
        var test = scope.Test;
        var people = new Dictionary<int, double>();
        foreach (var paper in scope.Topology.TopicPapers.Neighbours(topic))
        {
            if (!test.Allows(paper)) continue;
            var team = scope.Topology.PaperAuthors.Neighbours(paper);
            if (!budget.Spend(1 + team.Length)) break;
            foreach (var person in team)
            {
                if (test.AllowsAuthor(person)) people[person] = people.GetValueOrDefault(person) + scope.Fading(scope.YearOf(paper));
            }
        }

        var most = people.Values.DefaultIfEmpty(1).Max();
        return people.ToDictionary(person => person.Key, person => person.Value / most);
    }
}
