namespace KnowledgeGraph.Storage.Text;

/// <summary>
/// Scores the documents of one section, a window of them at a time: the words' postings add up in an array that fits the processor's
/// cache, whatever number of terms a prefix stands for. Windows come by ascending document. One thread at a time.
/// </summary>
internal sealed class WindowScorer
{
    private const int MinWindow = 1 << 13;
    private const int MaxWindow = 1 << 18;
    private readonly TextSection _section;
    private readonly PostingCursor[][] _words;
    private readonly double[] _rarities;
    private readonly bool _needsAll;
    private readonly double[] _weights;
    private readonly double[] _scores;
    private readonly List<int> _touched = [];

    /// <param name="section">The section.</param>
    /// <param name="layer">Its number among the layers.</param>
    /// <param name="words">Rarest first.</param>
    /// <param name="rarities">What each word weighs.</param>
    /// <param name="needsAll">True to find only documents that hold every word.</param>
    public WindowScorer(TextSection section, int layer, IReadOnlyList<SearchWord> words, double[] rarities, bool needsAll)
    {
        (_section, _rarities, _needsAll) = (section, rarities, needsAll);
        _words = [.. words.Select(word => word.TermsOf(layer).Select(section.Postings).ToArray())];
        // Every window looks at every term, so that many terms want few windows.
        Length = (int)Math.Clamp(words.Max(word => word.MaxTerms) * 16L, MinWindow, MaxWindow);
        _weights = new double[Length];
        _scores = new double[Length];
    }

    /// <summary>Documents of a window.</summary>
    public int Length { get; }

    /// <summary>True when the section cannot hold what is searched.</summary>
    public bool IsHopeless =>
        _needsAll ? Array.Exists(_words, word => word.Length == 0) : Array.TrueForAll(_words, word => word.Length == 0);

    /// <summary>The documents found in the last window, as distances from its start, ascending.</summary>
    public IReadOnlyList<int> Found => _touched;

    /// <summary>The first document at or behind a number that can be found; <see cref="PostingCursor.End"/> when there is none.</summary>
    public int Next(int document)
    {
        var next = PostingCursor.End;
        foreach (var word in _needsAll ? _words.AsSpan(0, 1) : _words)
        {
            foreach (ref var term in word.AsSpan())
            {
                term.Seek(document);
                next = Math.Min(next, term.Document);
            }
        }

        return next;
    }

    public double ScoreOf(int found) => _scores[found];

    /// <summary>Finds and scores the documents from one number to below another, at most a window.</summary>
    public void Score(int from, int to, in Bm25 bm25)
    {
        foreach (var found in _touched) _scores[found] = 0;
        _touched.Clear();
        for (var word = 0; word < _words.Length; word++)
        {
            if (_needsAll && word > 0) Probe(_words[word], from, in bm25);
            else Collect(_words[word], from, to, in bm25);
            Add(_rarities[word], keepOthers: !_needsAll);
            if (_needsAll && _touched.Count == 0) return;
        }
    }

    /// <summary>Adds the weights of all documents of a word.</summary>
    private void Collect(PostingCursor[] terms, int from, int to, in Bm25 bm25)
    {
        var known = _touched.Count;
        var isSorted = known == 0 && terms.Length == 1;
        foreach (ref var term in terms.AsSpan())
        {
            for (term.Seek(from); term.Document < to; term.MoveNext())
            {
                var place = term.Document - from;
                if (_weights[place] == 0 && _scores[place] == 0) _touched.Add(place);
                _weights[place] += bm25.Weigh(_section, term.Document, term.Frequencies);
            }
        }

        if (!isSorted) _touched.Sort();
    }

    /// <summary>Adds the weights of a word in the documents found so far only.</summary>
    private void Probe(PostingCursor[] terms, int from, in Bm25 bm25)
    {
        foreach (ref var term in terms.AsSpan())
        {
            foreach (var place in _touched)
            {
                term.Seek(from + place);
                if (term.Document == PostingCursor.End) break;
                if (term.Document == from + place) _weights[place] += bm25.Weigh(_section, term.Document, term.Frequencies);
            }
        }
    }

    private void Add(double rarity, bool keepOthers)
    {
        var kept = 0;
        for (var i = 0; i < _touched.Count; i++)
        {
            var place = _touched[i];
            if (_weights[place] > 0) _scores[place] += rarity * Bm25.Saturate(_weights[place]);
            else if (!keepOthers) _scores[place] = 0;
            if (_weights[place] > 0 || keepOthers) _touched[kept++] = place;
            _weights[place] = 0;
        }

        _touched.RemoveRange(kept, _touched.Count - kept);
    }
}
