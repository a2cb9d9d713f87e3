using KnowledgeGraph.Analysis.Budgets;
using KnowledgeGraph.Analysis.Paths;
using KnowledgeGraph.Analysis.Topologies.Filters;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Analysis.People.Conflicts;

/// <summary>
/// Says of every reviewer and author whether the graph knows a conflict of interest, with the evidence. What the graph does not hold,
/// such as advisors and family, it cannot see. O(papers of everybody and their teams). Thread-safe.
/// </summary>
public static class ReviewConflicts
{
    /// <param name="scope">Papers that count.</param>
    /// <param name="reviewers">Who would judge.</param>
    /// <param name="authors">Whose work would be judged.</param>
    /// <param name="policy">Null for the defaults.</param>
    /// <param name="budget">Counts papers and people met. Null without limit.</param>
    /// <exception cref="ArgumentException">The topology does not hold a reviewer or author.</exception>
    public static ConflictsResult Check(
        PaperScope scope,
        IReadOnlyCollection<NodeId> reviewers,
        IReadOnlyCollection<NodeId> authors,
        ConflictPolicy? policy = null,
        RunBudget? budget = null)
    {
        ArgumentNullException.ThrowIfNull(scope);
        ArgumentNullException.ThrowIfNull(reviewers);
        ArgumentNullException.ThrowIfNull(authors);
        policy ??= new();
        policy.Validate();
        var running = budget ?? RunBudget.Unlimited();
        var judge = new ConflictJudge(scope, policy, running);
        var (judging, judged) = (AuthorVertices.Of(scope, reviewers), AuthorVertices.Of(scope, authors));
        var pairs = new List<ConflictPair>();
        foreach (var reviewer in judging)
        {
            foreach (var author in judged)
            {
                var pair = judge.Judge(reviewer, author);
                if (running.IsExhausted) return new(pairs, running.Report);
                pairs.Add(pair);
            }
        }

        return new(pairs, running.Report);
    }
}
