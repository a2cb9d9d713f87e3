using KnowledgeGraph.Storage.Queries.Filters;

namespace KnowledgeGraph.Storage.Queries;

/// <summary>
/// The few ordinals of least rank among many, by insertion into a short sorted list: most candidates cost one comparison of integers. Equal
/// ordinals keep their order. Reused from one list to the next; one thread only.
/// </summary>
internal sealed class FirstByRank(int[] ranks, int count)
{
    /// <summary>Beyond this a sort is cheaper than insertion.</summary>
    public const int MaxCount = 64;

    private readonly int[] _ranks = new int[count + 1];
    private readonly int[] _ordinals = new int[count + 1];
    private int _held;

    /// <summary>By rank.</summary>
    public ReadOnlySpan<int> Selected => _ordinals.AsSpan(0, _held);

    /// <summary>How many candidates the filter left.</summary>
    public int Total { get; private set; }

    public void Select(ReadOnlySpan<int> candidates, NodePredicate? filter)
    {
        _held = 0;
        Total = filter is null ? SelectOfAll(candidates) : SelectOfThose(candidates, filter);
    }

    /// <summary>Apart from the loop with a filter: counting in a field and asking for the filter took most of the time of this one.</summary>
    private int SelectOfAll(ReadOnlySpan<int> candidates)
    {
        ReadOnlySpan<int> ranked = ranks;
        var worst = count == 0 ? int.MinValue : int.MaxValue;
        foreach (var ordinal in candidates)
        {
            var rank = ranked[ordinal];
            if (rank < worst) worst = Insert(rank, ordinal);
        }

        return candidates.Length;
    }

    private int SelectOfThose(ReadOnlySpan<int> candidates, NodePredicate filter)
    {
        var total = 0;
        var worst = count == 0 ? int.MinValue : int.MaxValue;
        foreach (var ordinal in candidates)
        {
            if (!filter(ordinal)) continue;
            total++;
            var rank = ranks[ordinal];
            if (rank < worst) worst = Insert(rank, ordinal);
        }

        return total;
    }

    /// <returns>The rank that the next ordinal must be less than to be held.</returns>
    private int Insert(int rank, int ordinal)
    {
        var place = _held;
        for (; place > 0 && _ranks[place - 1] > rank; place--)
        {
            _ranks[place] = _ranks[place - 1];
            _ordinals[place] = _ordinals[place - 1];
        }

        (_ranks[place], _ordinals[place]) = (rank, ordinal);
        if (_held < count) _held++;
        return _held < count ? int.MaxValue : _ranks[count - 1];
    }
}
