using KnowledgeGraph.Analysis.Budgets;
using KnowledgeGraph.Analysis.Traversal;

namespace KnowledgeGraph.Analysis.People.Signals;

/// <summary>
/// Random walk with restart from one author over papers, by pushing what is left from author to author until little is: R. Andersen,
/// F. Chung, K. Lang, "Local graph partitioning using PageRank vectors", FOCS 2006. A step picks a paper of the author and then a
/// co-author evenly; newer papers are likelier if asked for. O(1 / (restart · tolerance)) steps, whatever the size of the graph.
/// </summary>
internal sealed class RandomWalk(SignalScope scope, SignalSpace space, bool fade, RunBudget budget)
{
    /// <summary>How much of the walk is spent at each author, the first one left out.</summary>
    public static Dictionary<int, double> From(SignalScope scope, int author, bool fade, RunBudget budget)
    {
        var spaces = scope.Topology.SignalSpaces;
        var space = spaces.Rent();
        try
        {
            space.Begin();
            new RandomWalk(scope, space, fade, budget).Run(author);
            var spent = new Dictionary<int, double>();
            for (var slot = 0; slot < space.Slots.Count; slot++)
            {
                var (other, share) = (space.TiesOf(slot).Author, space.WalkOf(slot).Spent);
                if (share > 0 && other != author) spent.Add(other, share);
            }

            return spent;
        }
        finally
        {
            spaces.Return(space);
        }
    }

    /// <summary>Leaves what is spent in the slots of the space.</summary>
    public void Run(int author)
    {
        var first = space.SlotOf(author);
        space.WalkOf(first).Left = 1;
        space.Pushes.Enqueue(first);
        var restart = scope.Options.Restart;
        while (space.Pushes.TryDequeue(out var slot))
        {
            ref var walk = ref space.WalkOf(slot);
            var here = walk.Left;
            walk.Left = 0;
            walk.Spent += restart * here;
            if (!Spread(slot, (1 - restart) * here)) return;
        }
    }

    private bool Spread(int slot, double amount)
    {
        var at = space.TiesOf(slot).Author;
        var weigher = new PaperWeigher(scope, fade);
        var papers = scope.Topology.AuthorPapers.Neighbours(at);
        var all = Papers(slot, papers, weigher);
        if (all == 0) return true;
        var everybody = scope.AllowsEveryAuthor;
        var test = scope.Test;
        var rows = new FrontierRows(scope.Topology.PaperAuthors, papers, space.Slots.Marks);
        long read = 1;
        for (var i = 0; i < papers.Length; i++)
        {
            weigher.Announce(papers, i);
            var team = rows[i];
            var weight = weigher.Of(papers[i], team.Length);
            if (weight == 0) continue;
            read += team.Length;
            var share = amount * weight / all / (team.Length - 1);
            foreach (var other in team)
            {
                if (other != at && (everybody || test.AllowsAuthor(other))) Give(other, share);
            }
        }

        return budget.Spend(read);
    }

    private void Give(int author, double share)
    {
        var slot = space.SlotOf(author);
        ref var walk = ref space.WalkOf(slot);
        if (walk.Threshold < 0) walk.Threshold = scope.Options.WalkTolerance * scope.Topology.AuthorPapers.Degree(author);
        var before = walk.Left;
        walk.Left = before + share;
        if (before <= walk.Threshold && walk.Left > walk.Threshold) space.Pushes.Enqueue(slot);
    }

    /// <summary>Sum of the weights of an author's papers; summed once, since a walk comes by again.</summary>
    private double Papers(int slot, ReadOnlySpan<int> papers, PaperWeigher weigher)
    {
        ref var walk = ref space.WalkOf(slot);
        if (walk.Papers >= 0) return walk.Papers;
        var sum = 0.0;
        for (var i = 0; i < papers.Length; i++)
        {
            weigher.Announce(papers, i);
            sum += weigher.Of(papers[i]);
        }

        return walk.Papers = sum;
    }
}
