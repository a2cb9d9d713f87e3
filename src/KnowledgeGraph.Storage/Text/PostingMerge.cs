namespace KnowledgeGraph.Storage.Text;

/// <summary>
/// Merges the postings of one term: each section adds an ascending run, and neighbouring runs are merged until one is left.
/// </summary>
internal sealed class PostingMerge
{
    private readonly List<int> _ends = [];
    private Posting[] _postings = new Posting[1024];
    private Posting[] _spare = new Posting[1024];
    private int _count;

    public void Clear()
    {
        _count = 0;
        _ends.Clear();
    }

    public void Add(Posting posting)
    {
        if (_count == _postings.Length) Array.Resize(ref _postings, (int)Math.Min(Array.MaxLength, _count * 2L));
        _postings[_count++] = posting;
    }

    /// <summary>Ends the run that was added last.</summary>
    public void EndRun()
    {
        var start = _ends.Count == 0 ? 0 : _ends[^1];
        if (_count == start) return;
        // Sections of one age hold nodes of one age: most runs continue the one before them.
        if (start > 0 && _postings[start - 1].Document < _postings[start].Document) _ends[^1] = _count;
        else _ends.Add(_count);
    }

    /// <summary>All postings by ascending document; valid until the next <see cref="Clear"/>.</summary>
    public ReadOnlySpan<Posting> Merged()
    {
        if (_spare.Length < _count) _spare = new Posting[_postings.Length];
        while (_ends.Count > 1)
        {
            var (start, kept) = (0, 0);
            for (var run = 0; run < _ends.Count; run += 2)
            {
                var middle = _ends[run];
                var end = run + 1 < _ends.Count ? _ends[run + 1] : middle;
                MergeRuns(start, middle, end);
                _ends[kept++] = start = end;
            }

            _ends.RemoveRange(kept, _ends.Count - kept);
            (_postings, _spare) = (_spare, _postings);
        }

        return _postings.AsSpan(0, _count);
    }

    private void MergeRuns(int left, int middle, int end)
    {
        var (right, target) = (middle, left);
        var leftEnd = middle;
        while (left < leftEnd && right < end)
            _spare[target++] = _postings[left].Bits < _postings[right].Bits ? _postings[left++] : _postings[right++];
        _postings.AsSpan(left, leftEnd - left).CopyTo(_spare.AsSpan(target));
        _postings.AsSpan(right, end - right).CopyTo(_spare.AsSpan(target + leftEnd - left));
    }
}
