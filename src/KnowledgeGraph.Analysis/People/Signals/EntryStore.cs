using KnowledgeGraph.Analysis.Topologies;

namespace KnowledgeGraph.Analysis.People.Signals;

/// <summary>
/// The short lists of all candidates in one array: hundreds of thousands of lists of their own would cost more than what they hold.
/// Eight bytes an entry. Not thread-safe.
/// </summary>
internal sealed class EntryStore
{
    private readonly GrowingArray<(int Value, int Before)> _entries = new();

    public void Clear() => _entries.Clear();

    public LinkedEntries Add(LinkedEntries list, int value)
    {
        _entries.Add((value, list.Last));
        return new(_entries.Count);
    }

    /// <summary>The values, the last one first.</summary>
    public List<int> Read(LinkedEntries list)
    {
        var values = new List<int>();
        for (var entry = list.Last; entry > 0;)
        {
            var (value, before) = _entries.Items[entry - 1];
            values.Add(value);
            entry = before;
        }

        return values;
    }
}
