using System.Collections.Concurrent;
using KnowledgeGraph.Model;
using KnowledgeGraph.Storage.Queries.Orders;
using KnowledgeGraph.Storage.Text;
using KnowledgeGraph.Storage.Views;

namespace KnowledgeGraph.Storage.Queries;

/// <summary>
/// What queries worked out about one version of the graph and may use again: sorted permutations, counts, the text index. A store
/// keeps one per version and hands it to each snapshot of that version. Thread-safe; nothing in it keeps a view alive.
/// </summary>
public sealed class QueryCache
{
    /// <summary>Orders remembered at once; each costs four bytes a node.</summary>
    private const int MaxOrders = 16;

    /// <summary>Sorting so many by a text takes seconds.</summary>
    private const int MaxSorted = 2_000_000;
    private readonly ConcurrentDictionary<string, int[]?> _orders = new();
    private readonly Lock _building = new();
    private readonly int[]?[] _keyRanks = new int[]?[(int)NodeKind.Topic + 1];
    private readonly long[] _orderedByKey = new long[(int)NodeKind.Topic + 1];
    private volatile TextIndex? _index;
    private volatile GraphCounts? _counts;

    internal void UseIndex(TextIndex index) => _index = index;

    internal TextIndex Index(Func<TextIndex> build)
    {
        if (_index is { } index) return index;
        lock (_building) return _index ??= build();
    }

    internal GraphCounts Counts(Func<GraphCounts> count) => _counts ??= count();

    /// <summary>
    /// Visible ordinals in an order, or null while it does not pay: it is built at its second use, since a single page is found faster
    /// by selection. Never built for very many nodes, whose sort would outlast the request that has to wait for it; and not waited for
    /// while another request builds something.
    /// </summary>
    internal int[]? Permutation(NodeKind kind, OrderPlan order, long count, Func<int[]> build)
    {
        if (count > MaxSorted) return null;
        var name = $"{kind} {string.Join(',', order.Terms)}";
        if (_orders.TryGetValue(name, out var known) && known is not null) return known;
        if (known is null && (_orders.Count >= MaxOrders || _orders.TryAdd(name, null))) return null;
        if (!_building.TryEnter()) return null;
        try
        {
            if (_orders.TryGetValue(name, out known) && known is not null) return known;
            var built = build();
            _orders[name] = built;
            return built;
        }
        finally
        {
            _building.Exit();
        }
    }

    /// <summary>The rank of every visible ordinal in the order by key; null until it pays, see <see cref="NoteOrderedByKey"/>.</summary>
    internal int[]? KeyRanks(NodeKind kind) => Volatile.Read(ref _keyRanks[(int)kind]);

    /// <summary>
    /// Hears that expansions have ordered nodes by comparing keys. Once they were as many as the kind has nodes, which is when walking over
    /// all of them costs no more than what was spent already, the ranks are worked out. A request that finds another one at it goes on without.
    /// </summary>
    internal void NoteOrderedByKey(IGraphView view, NodeKind kind, long count)
    {
        var isDue = Interlocked.Add(ref _orderedByKey[(int)kind], count) >= view.CountVisible(kind);
        if (!isDue || KeyRanks(kind) is not null || !_building.TryEnter()) return;
        try
        {
            if (KeyRanks(kind) is not null) return;
            var ranks = new int[view.Bound(kind)];
            var walk = view.WalkKeys(kind);
            for (var rank = 0; walk.TryNext(out var ordinal); rank++) ranks[ordinal] = rank;
            Volatile.Write(ref _keyRanks[(int)kind], ranks);
        }
        finally
        {
            _building.Exit();
        }
    }
}
