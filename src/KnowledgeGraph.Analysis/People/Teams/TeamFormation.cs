using KnowledgeGraph.Analysis.Budgets;
using KnowledgeGraph.Analysis.Topologies.Filters;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Analysis.People.Teams;

/// <summary>
/// Finds people who cover topics and are close to each other, after T. Lappas, K. Liu, E. Terzi, "Finding a team of experts in social
/// networks", KDD 2009. The best team is NP-hard to find: this one grows from each expert of the topic with fewest experts, always by who
/// adds most, and the best of those teams wins. O(papers of the topics), and experts² distances at most. Deterministic. Thread-safe.
/// </summary>
public static class TeamFormation
{
    /// <param name="scope">Papers and people to use.</param>
    /// <param name="topics">One to twenty topics.</param>
    /// <param name="options">Null for the defaults.</param>
    /// <param name="budget">Counts papers and people met. Null without limit.</param>
    /// <exception cref="ArgumentException">There is no topic, there are too many, or the topology does not hold one.</exception>
    public static TeamResult Find(
        PaperScope scope, IReadOnlyList<NodeId> topics, TeamOptions? options = null, RunBudget? budget = null)
    {
        ArgumentNullException.ThrowIfNull(scope);
        ArgumentNullException.ThrowIfNull(topics);
        options ??= new();
        options.Validate();
        if (topics.Count is < 1 or > 20) throw new ArgumentException("A team is for one to twenty topics.", nameof(topics));
        foreach (var topic in topics)
        {
            if (scope.Topology.Topics.VertexOf(topic) < 0)
                throw new ArgumentException($"The topology does not hold {topic}.", nameof(topics));
        }

        return new TeamSearch(scope, topics, options, budget ?? RunBudget.Unlimited()).Run();
    }
}
