using KnowledgeGraph.Model;

namespace KnowledgeGraph.Storage.Embedded.Layers;

/// <summary>
/// The batches of nodes that a view found last: one level of a request reads properties, keys and relations of the same nodes, one call
/// after another. Threads that meet here at worst look for nodes twice.
/// </summary>
internal sealed class RecentRows
{
    // A level and the levels around it. More would be compared in vain.
    private const int Kept = 4;

    // Larger batches are parts of long streams, which nobody reads twice, and some views are open for hours.
    private const int MaxNodes = 1 << 14;

    private readonly RecordRows?[] _rows = new RecordRows?[Kept];
    private int _next;

    public RecordRows? Find(ReadOnlySpan<NodeId> nodes)
    {
        for (var i = 0; i < Kept; i++)
        {
            if (Volatile.Read(ref _rows[i]) is { } rows && rows.AreOf(nodes)) return rows;
        }

        return null;
    }

    /// <summary>Rows that make room are left to the collector, since another thread may read them still.</summary>
    public void Add(RecordRows rows)
    {
        if (rows.Count <= MaxNodes) Volatile.Write(ref _rows[Interlocked.Increment(ref _next) & (Kept - 1)], rows);
    }

    /// <summary>Called once, when nobody reads any more.</summary>
    public void Release()
    {
        foreach (var rows in _rows) rows?.Release();
    }
}
