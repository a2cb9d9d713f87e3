using System.Text;
using KnowledgeGraph.Model;
using KnowledgeGraph.Storage.Queries;
using KnowledgeGraph.Storage.Queries.Filters;
using KnowledgeGraph.Storage.Views;

namespace KnowledgeGraph.Storage.Text;

/// <summary>
/// Ranks nodes for a query by BM25F (Robertson and Zaragoza, The Probabilistic Relevance Framework: BM25 and Beyond, 2009): word
/// counts of the fields are divided by field length, weighted and added before they saturate. Nodes that hold every word are found;
/// where there is none, those that hold some. Statistics count replaced documents until the index is built anew.
/// </summary>
internal sealed class TextSearcher
{
    private const int MaxTextLength = 10_000;
    private const int MaxWords = 64;
    private const int MaxTake = 1_000;
    private const double Saturation = 1.2;
    private const double LengthInfluence = 0.75;
    private readonly IGraphView _view;
    private readonly TextIndex _index;
    private readonly SearchQuery _query;
    private readonly CancellationToken _cancellation;
    private readonly IReadOnlyList<TextSegment> _segments;
    private readonly NodePredicate?[] _filters = new NodePredicate?[TextSegment.KindCount + 1];
    private readonly bool[] _isWanted = new bool[TextSegment.KindCount + 1];
    private readonly double[] _averages = new double[(TextSegment.KindCount + 1) * TextField.Count];

    public TextSearcher(IGraphView view, TextIndex index, SearchQuery query, CancellationToken cancellation)
    {
        (_view, _index, _query, _cancellation) = (view, index, query, cancellation);
        if (query.Take is < 0 or > MaxTake || query.Skip < 0)
            throw QueryFaults.Invalid($"A search returns 0 to {MaxTake} hits and skips zero or more; not skip {query.Skip}, take {query.Take}.");
        if (query.Text.Length > MaxTextLength) throw QueryFaults.Invalid($"The text searched for is {query.Text.Length} characters long; {MaxTextLength} are allowed.");
        foreach (var kind in query.Kinds) _isWanted[(int)Schema.Check(kind)] = true;
        if (query.Kinds.Count == 0) Array.Fill(_isWanted, true);
        foreach (var (kind, filter) in query.Filters ?? new Dictionary<NodeKind, NodeFilter>())
            _filters[(int)Schema.Check(kind)] = new FilterCompiler(view).Compile(kind, filter);
        _segments = index.Segments(view);
        Average();
    }

    public SearchResult Search()
    {
        var words = new Tokenizer().Words(_query.Text);
        if (words.Count > MaxWords) throw QueryFaults.Invalid($"The search has {words.Count} words; {MaxWords} are allowed.");
        var hits = new Dictionary<NodeId, SearchHit>();
        for (var i = 0; i < words.Count; i++)
            AddWord(words[i], _query.LastWordIsPrefix && i == words.Count - 1, hits);

        var found = hits.Where(hit => IsAllowed(hit.Key)).ToList();
        if (found.Exists(hit => hit.Value.Words == words.Count)) found.RemoveAll(hit => hit.Value.Words < words.Count);
        return Rank(found);
    }

    private SearchResult Rank(List<KeyValuePair<NodeId, SearchHit>> found)
    {
        found.Sort((x, y) => Compare(x, y));
        var page = found.Skip(_query.Skip).Take(_query.Take).ToList();
        return new(
            [.. page.Select(hit => hit.Key)],
            [.. page.Select(hit => hit.Value.Score)],
            found.CountBy(hit => hit.Key.Kind).ToDictionary(pair => pair.Key, pair => (long)pair.Value));
    }

    private int Compare(KeyValuePair<NodeId, SearchHit> x, KeyValuePair<NodeId, SearchHit> y)
    {
        var byScore = y.Value.Score.CompareTo(x.Value.Score);
        if (byScore != 0) return byScore;
        var byKey = _view.Key(x.Key.Kind, (int)x.Key.Number).SequenceCompareTo(_view.Key(y.Key.Kind, (int)y.Key.Number));
        return byKey != 0 ? byKey : x.Key.CompareTo(y.Key);
    }

    private bool IsAllowed(NodeId node) => _filters[(int)node.Kind] is not { } filter || filter((int)node.Number);

    /// <summary>Adds a word's share to the scores. A prefix counts as one word: its terms' frequencies add up.</summary>
    private void AddWord(string word, bool isPrefix, Dictionary<NodeId, SearchHit> hits)
    {
        var weights = new Dictionary<NodeId, double>();
        var utf8 = Encoding.UTF8.GetBytes(word);
        foreach (var segment in _segments)
        {
            var (start, end) = segment.FindTerms(utf8, isPrefix);
            for (var term = start; term < end; term++) CollectTerm(segment, term, weights);
        }

        double documents = _segments.Sum(segment => (long)segment.DocumentCount);
        var rarity = Math.Log(1 + (documents - weights.Count + 0.5) / (weights.Count + 0.5));
        foreach (var (node, weight) in weights)
        {
            var hit = hits.GetValueOrDefault(node);
            hits[node] = new(hit.Score + rarity * weight * (Saturation + 1) / (weight + Saturation), hit.Words + 1);
        }
    }

    private void CollectTerm(TextSegment segment, int term, Dictionary<NodeId, double> weights)
    {
        _cancellation.ThrowIfCancellationRequested();
        var postings = segment.Postings(term);
        while (postings.MoveNext())
        {
            var node = segment.NodeOf(postings.Document);
            if (!_isWanted[(int)node.Kind] || !_index.IsCurrent(segment, node)) continue;
            weights[node] = weights.GetValueOrDefault(node) + Weigh(segment, node.Kind, in postings);
        }
    }

    private double Weigh(TextSegment segment, NodeKind kind, in PostingReader postings)
    {
        var weight = 0.0;
        for (var field = 0; field < TextField.Count; field++)
        {
            var frequency = postings.Frequency(field);
            if (frequency == 0) continue;
            var length = segment.LengthOf(postings.Document, field) / _averages[(int)kind * TextField.Count + field];
            weight += TextField.Weights[field] * frequency / (1 - LengthInfluence + LengthInfluence * length);
        }

        return weight;
    }

    private void Average()
    {
        for (var kind = NodeKind.Paper; kind <= NodeKind.Topic; kind++)
        {
            double documents = Math.Max(1, _segments.Sum(segment => (long)segment.CountOf(kind)));
            for (var field = 0; field < TextField.Count; field++)
            {
                var sum = 0.0;
                foreach (var segment in _segments) sum += segment.LengthSum(kind, field);
                _averages[(int)kind * TextField.Count + field] = sum == 0 ? 1 : sum / documents;
            }
        }
    }
}
