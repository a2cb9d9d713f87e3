using KnowledgeGraph.Analysis.Budgets;

namespace KnowledgeGraph.Analysis.People.Signals;

/// <summary>
/// Random walk with restart from one author over papers, by pushing what is left from author to author until little is: R. Andersen,
/// F. Chung, K. Lang, "Local graph partitioning using PageRank vectors", FOCS 2006. A step picks a paper of the author and then a
/// co-author evenly; newer papers are likelier if asked for. O(1 / (restart · tolerance)) steps, whatever the size of the graph.
/// </summary>
internal static class RandomWalk
{
    public static Dictionary<int, double> From(SignalScope scope, int author, bool fade, RunBudget budget)
    {
        var (spent, left) = (new Dictionary<int, double>(), new Dictionary<int, double> { [author] = 1 });
        var queue = new Queue<int>([author]);
        var restart = scope.Options.Restart;
        while (queue.TryDequeue(out var at))
        {
            var here = left[at];
            left[at] = 0;
            spent[at] = spent.GetValueOrDefault(at) + restart * here;
            if (!Spread(scope, at, (1 - restart) * here, fade, left, queue, budget)) break;
        }

        spent.Remove(author);
        return spent;
    }

    private static bool Spread(
        SignalScope scope, int at, double amount, bool fade, Dictionary<int, double> left, Queue<int> queue, RunBudget budget)
    {
        var topology = scope.Topology;
        var weigher = new PaperWeigher(scope, fade);
        var papers = topology.AuthorPapers.Neighbours(at);
        var all = 0.0;
        foreach (var paper in papers) all += weigher.Of(paper);
        if (all == 0) return true;
        long read = 1;
        foreach (var paper in papers)
        {
            var weight = weigher.Of(paper);
            if (weight == 0) continue;
            var team = topology.PaperAuthors.Neighbours(paper);
            read += team.Length;
            var share = amount * weight / all / (team.Length - 1);
            foreach (var other in team)
            {
                if (other == at || !scope.Test.AllowsAuthor(other)) continue;
                var before = left.GetValueOrDefault(other);
                var threshold = scope.Options.WalkTolerance * topology.AuthorPapers.Degree(other);
                left[other] = before + share;
                if (before <= threshold && before + share > threshold) queue.Enqueue(other);
            }
        }

        return budget.Spend(read);
    }
}
