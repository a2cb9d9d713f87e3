using KnowledgeGraph.Analysis.Budgets;
using KnowledgeGraph.Analysis.Topologies;
using KnowledgeGraph.Analysis.Topologies.Filters;
using KnowledgeGraph.Analysis.Traversal;

namespace KnowledgeGraph.Analysis.Paths.Search;

/// <summary>
/// Shortest paths between two sets of authors over the author–paper graph, searched from both ends level by level; the end whose next
/// level is cheaper goes on. Pohl: Bi-directional Search, Machine Intelligence 6 (1971).
/// <para>
/// The first level in which a side meets the other's marks ends the search: every path that is left is longer. Time and memory touched
/// grow with the two balls of half the distance, not with the graph.
/// </para>
/// </summary>
internal sealed class BidirectionalSearch(PaperScope scope, SearchSpace space, RunBudget budget)
{
    /// <summary>No path was found: there is none within the limit, or the budget ended.</summary>
    public const int None = -1;

    private const int SpendInterval = 64;

    private readonly GraphTopology _topology = scope.Topology;
    private readonly GrowingArray<int> _contacts = new();
    private int _maxLevels;

    /// <summary>Vertices of the level in which the sides met, each once; papers or authors. All of them when asked for.</summary>
    public ReadOnlySpan<int> Contacts => _contacts.Items;

    /// <summary>Level of the contacts, counted from the forward end: odd when they are papers.</summary>
    public int ContactLevel => space.Forward.Level;

    /// <summary>The mark that contacts bear after the search.</summary>
    public int ContactMark { get; private set; }

    public SearchSpace Space => space;

    public PaperScope Scope => scope;

    /// <summary>Marks the ends of a plain search. False when they overlap already.</summary>
    public bool Seed(ReadOnlySpan<int> from, ReadOnlySpan<int> to)
    {
        space.Begin();
        _contacts.Clear();
        var apart = true;
        var test = scope.Test;
        foreach (var author in from) SeedOne(space.Forward, author, test);
        foreach (var author in to)
        {
            apart &= !SearchSpace.IsOf(space.Forward, space.AuthorMarks[author]);
            SeedOne(space.Backward, author, test);
        }

        return apart;
    }

    /// <summary>
    /// Marks the ends of a search whose first hop is taken already: the forward end stands at the given authors, one hop from the
    /// spur, and neither side may enter the blocked ones.
    /// </summary>
    public void SeedSecondHop(ReadOnlySpan<int> blocked, ReadOnlySpan<int> firstHop, int to)
    {
        space.Begin();
        _contacts.Clear();
        foreach (var author in blocked) space.AuthorMarks[author] = space.Blocked;
        space.Forward.StartAt(2);
        foreach (var author in firstHop)
        {
            space.AuthorMarks[author] = space.Forward.MarkOf(2);
            space.Forward.Seed(author);
        }

        SeedOne(space.Backward, to, scope.Test);
    }

    private void SeedOne(SearchSide side, int author, PaperTest test)
    {
        if (!test.AllowsAuthor(author) || space.AuthorMarks[author] >= space.Base) return;
        space.AuthorMarks[author] = side.MarkOf(0);
        side.Seed(author);
    }

    /// <summary>Runs from the seeded ends. Gives the number of hops, or <see cref="None"/>.</summary>
    /// <param name="maxHops">Longest path of interest.</param>
    /// <param name="allContacts">True to finish the last level, so that every shortest path runs through a contact.</param>
    public int Run(int maxHops, bool allContacts)
    {
        var (forward, backward) = (space.Forward, space.Backward);
        _maxLevels = (int)Math.Min(2L * maxHops, SearchSpace.MaxLevel);
        while (!forward.IsEmpty && !backward.IsEmpty && forward.Level + backward.Level < _maxLevels)
        {
            var (side, other) = forward.Cost(_topology) <= backward.Cost(_topology) ? (forward, backward) : (backward, forward);
            if (!Expand(side, other, allContacts)) return None;
            if (_contacts.Count == 0) continue;
            ContactMark = side.MarkOf(side.Level);
            return (forward.Level + backward.Level) / 2;
        }

        return None;
    }

    private bool Expand(SearchSide side, SearchSide other, bool allContacts)
    {
        var toPapers = !side.HoldsPapers;
        var rows = toPapers ? _topology.AuthorPapers : _topology.PaperAuthors;
        var marks = toPapers ? space.PaperMarks : space.AuthorMarks;
        var mark = side.MarkOf(side.Level + 1);
        var frontier = new FrontierRows(rows, side.Frontier, marks);
        var test = scope.Test;
        var allowsAll = toPapers ? scope.AllowsEveryPaper : scope.AllowsEveryAuthor;
        var (first, otherMark, read) = (space.Base, other.MarkOf(other.Level), 0L);
        for (var i = 0; i < frontier.Count; i++)
        {
            var row = frontier[i];
            read += row.Length + 1;
            foreach (var next in row)
            {
                var seen = marks[next];
                if (seen >= first)
                {
                    if (seen != otherMark || (!allowsAll && !Allows(in test, toPapers, next))) continue;
                    AddContact(next, mark, marks);
                    if (!allContacts) break;
                    continue;
                }

                if (!allowsAll && !Allows(in test, toPapers, next)) continue;
                marks[next] = mark;
                side.Push(next);
            }

            if (!allContacts && _contacts.Count > 0) break;
            if ((i & (SpendInterval - 1)) != SpendInterval - 1) continue;
            if (!budget.Spend(read)) return false;
            read = 0;
        }

        // A contact is certain even if the budget ends with it: the level is read to its end.
        if (!budget.Spend(read) && _contacts.Count == 0) return false;
        side.Advance();
        return true;
    }

    private static bool Allows(in PaperTest test, bool isPaper, int vertex) => isPaper ? test.Allows(vertex) : test.AllowsAuthor(vertex);

    /// <summary>A contact changes its mark to the finder's, so that it is added once; its level is known from the result.</summary>
    private void AddContact(int vertex, int mark, int[] marks)
    {
        marks[vertex] = mark;
        _contacts.Add(vertex);
    }
}
