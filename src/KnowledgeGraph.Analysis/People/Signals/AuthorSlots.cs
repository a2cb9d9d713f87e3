namespace KnowledgeGraph.Analysis.People.Signals;

/// <summary>
/// Numbers the authors whom a run meets 0, 1, 2, …, four bytes an author of the topology. Marks of earlier runs are told by their size, so
/// that beginning a run costs nothing. Not thread-safe.
/// </summary>
internal sealed class AuthorSlots(int authors)
{
    private readonly int[] _marks = new int[authors];

    /// <summary>Mark of slot 0; smaller marks are of earlier runs.</summary>
    private int _base = 1;

    public int Count { get; private set; }

    /// <summary>By author; for asking memory ahead.</summary>
    public ReadOnlySpan<int> Marks => _marks;

    public void Begin()
    {
        _base += Count;
        Count = 0;
        if (_base <= int.MaxValue - _marks.Length) return;
        Array.Clear(_marks);
        _base = 1;
    }

    /// <summary>The author's slot; negative where the run has not met the author.</summary>
    public int Find(int author) => _marks[author] - _base;

    /// <summary>Gives the next slot to an author who has none.</summary>
    public int Add(int author)
    {
        _marks[author] = _base + Count;
        return Count++;
    }
}
