using KnowledgeGraph.Model;
using KnowledgeGraph.Storage.Queries;
using KnowledgeGraph.Storage.Queries.Filters;
using KnowledgeGraph.Storage.Views;

namespace KnowledgeGraph.Storage.Text;

/// <summary>
/// Ranks nodes for a query by <see cref="Bm25"/>. Nodes that hold every word are found; where there is none, those that hold some.
/// Rarity is counted over the kinds that are searched. Scores do not depend on how the text is spread over sections.
/// </summary>
internal sealed class TextSearcher
{
    private const int MaxTextLength = 10_000;
    private const int MaxWords = 64;
    private const int MaxTake = 1_000;
    private readonly IGraphView _view;
    private readonly TextLayers _layers;
    private readonly SearchQuery _query;
    private readonly CancellationToken _cancellation;
    private readonly NodePredicate?[] _filters = new NodePredicate?[(int)NodeKind.Topic + 1];
    private readonly uint _wantedKinds;

    public TextSearcher(IGraphView view, TextIndex index, SearchQuery query, CancellationToken cancellation)
    {
        (_view, _query, _cancellation) = (view, query, cancellation);
        if (query.Take is < 0 or > MaxTake || query.Skip < 0)
            throw QueryFaults.Invalid($"A search returns 0 to {MaxTake} hits and skips zero or more; not skip {query.Skip}, take {query.Take}.");
        if (query.Text.Length > MaxTextLength)
            throw QueryFaults.Invalid($"The text searched for is {query.Text.Length} characters long; {MaxTextLength} are allowed.");
        foreach (var kind in query.Kinds) _wantedKinds |= 1u << (int)Schema.Check(kind);
        if (query.Kinds.Count == 0) _wantedKinds = TextSection.AllKinds;
        foreach (var (kind, filter) in query.Filters ?? new Dictionary<NodeKind, NodeFilter>())
            _filters[(int)Schema.Check(kind)] = new FilterCompiler(view, cancellation).Compile(kind, filter);
        _layers = index.Layers(view);
    }

    public SearchResult Search()
    {
        var texts = new Tokenizer().Words(_query.Text);
        if (texts.Count > MaxWords) throw QueryFaults.Invalid($"The search has {texts.Count} words; {MaxWords} are allowed.");
        if (texts.Count == 0) return new([], [], new Dictionary<NodeKind, long>());
        var words = new List<SearchWord>();
        for (var i = 0; i < texts.Count; i++)
        {
            var isPrefix = _query.LastWordIsPrefix && i == texts.Count - 1;
            words.Add(SearchWord.Find(texts[i], isPrefix, _layers, _wantedKinds, _cancellation));
        }

        // The rarest word first: with all words wanted, the others are looked up in its documents only.
        words = [.. words.OrderBy(word => word.Count)];
        var result = Run(words, needsAll: true);
        if (result.Totals.Count == 0 && words.Count > 1) result = Run(words, needsAll: false);
        // The cursors point into the sections' memory without holding it.
        GC.KeepAlive(_layers);
        return result;
    }

    private SearchResult Run(List<SearchWord> words, bool needsAll)
    {
        var documents = Kinds().Sum(_layers.Statistics.Documents);
        var rarities = words.Select(word => Bm25.Rarity(documents, Math.Min(documents, word.Count))).ToArray();
        var top = new TopHits(_view, (int)Math.Min(int.MaxValue, (long)_query.Skip + _query.Take));
        var totals = new Dictionary<NodeKind, long>();
        for (var layer = 0; layer < _layers.All.Count; layer++)
        {
            var scorer = new WindowScorer(_layers.All[layer].Section, layer, words, rarities, needsAll);
            if (scorer.IsHopeless) continue;
            foreach (var kind in Kinds())
            {
                var count = Collect(scorer, _layers.All[layer], kind, top);
                if (count > 0) totals[kind] = totals.GetValueOrDefault(kind) + count;
            }
        }

        var page = top.Take().Skip(_query.Skip).ToArray();
        return new([.. page.Select(hit => hit.Node)], [.. page.Select(hit => hit.Score)], totals);
    }

    private IEnumerable<NodeKind> Kinds()
    {
        for (var kind = NodeKind.Paper; kind <= NodeKind.Topic; kind++)
        {
            if ((_wantedKinds & (1u << (int)kind)) != 0) yield return kind;
        }
    }

    /// <summary>Offers every hit of a kind in one section and gives their number.</summary>
    private long Collect(WindowScorer scorer, TextLayer layer, NodeKind kind, TopHits top)
    {
        var bm25 = new Bm25(_layers.Statistics, kind);
        var (filter, count, end) = (_filters[(int)kind], 0L, layer.Section.StartOf(kind + 1));
        for (var from = scorer.Next(layer.Section.StartOf(kind)); from < end; from = scorer.Next(from))
        {
            _cancellation.ThrowIfCancellationRequested();
            var to = Math.Min(end, from + scorer.Length);
            scorer.Score(from, to, in bm25);
            foreach (var found in scorer.Found)
            {
                var ordinal = layer.Section.OrdinalOf(from + found);
                if (layer.Superseded.Contains(from + found) || (filter is not null && !filter(ordinal))) continue;
                top.Offer(new(kind, ordinal), scorer.ScoreOf(found));
                count++;
            }

            from = to;
        }

        return count;
    }
}
