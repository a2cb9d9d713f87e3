namespace KnowledgeGraph.Analysis.People.Signals;

/// <summary>
/// Candidates by falling score, ties by author, taken one at a time: a heap, since hundreds of thousands are met and hundreds are wanted.
/// O(candidates) to make, O(log candidates) to take one. The room is used again. Not thread-safe.
/// </summary>
internal sealed class CandidateHeap
{
    private Standing[] _heap = new Standing[1024];
    private int _count;

    public void Clear() => _count = 0;

    /// <summary>Adds one, before <see cref="Arrange"/>.</summary>
    public void Add(double score, int author, int slot)
    {
        if (_count == _heap.Length) Array.Resize(ref _heap, _count * 2);
        _heap[_count++] = new(score, author, slot);
    }

    /// <summary>Makes the heap of what was added.</summary>
    public void Arrange()
    {
        for (var place = (_count / 2) - 1; place >= 0; place--) Sink(place);
    }

    public bool TryTake(out int author, out int slot)
    {
        (author, slot) = (-1, -1);
        if (_count == 0) return false;
        (author, slot) = (_heap[0].Author, _heap[0].Slot);
        _heap[0] = _heap[--_count];
        Sink(0);
        return true;
    }

    private void Sink(int place)
    {
        var sinking = _heap[place];
        while ((2 * place) + 1 is var child && child < _count)
        {
            if (child + 1 < _count && _heap[child + 1].IsBefore(_heap[child])) child++;
            if (!_heap[child].IsBefore(sinking)) break;
            _heap[place] = _heap[child];
            place = child;
        }

        _heap[place] = sinking;
    }

    private readonly record struct Standing(double Score, int Author, int Slot)
    {
        public bool IsBefore(in Standing other) => Score > other.Score || (Score == other.Score && Author < other.Author);
    }
}
