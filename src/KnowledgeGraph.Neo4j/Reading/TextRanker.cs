using System.Globalization;
using System.Text;
using KnowledgeGraph.Model;
using KnowledgeGraph.Neo4j.Cypher;
using KnowledgeGraph.Neo4j.Cypher.Values;
using KnowledgeGraph.Neo4j.Naming;
using KnowledgeGraph.Neo4j.Writing;
using KnowledgeGraph.Storage;
using KnowledgeGraph.Storage.Queries;
using KnowledgeGraph.Storage.Text;

namespace KnowledgeGraph.Neo4j.Reading;

/// <summary>
/// Full-text search that finds by the server's index and ranks by BM25F as the embedded store does (Robertson and Zaragoza, The
/// Probabilistic Relevance Framework: BM25 and Beyond, 2009), operation by operation, so that both give the same scores. The index's
/// own score is another formula and is not used. One difference is left: the rarity of an unfinished last word counts each node once,
/// where the embedded store adds up the terms that the word may become.
/// </summary>
internal sealed class TextRanker
{
    private const int MaxTextLength = 10_000;
    private const int MaxWords = 64;
    private const int MaxTake = 1_000;
    private const string Saturation = "1.2";
    private const string SaturationAndOne = "2.2";
    private readonly SearchQuery _query;
    private readonly FilterIds _ids;
    private readonly IReadOnlyList<string> _words;
    private readonly NodeKind[] _kinds;

    public TextRanker(SearchQuery query, FilterIds ids)
    {
        (_query, _ids) = (query, ids);
        if (query.Take is < 0 or > MaxTake || query.Skip < 0)
            throw QueryFaults.Invalid(
                $"A search returns 0 to {MaxTake} hits and skips zero or more; not skip {query.Skip}, take {query.Take}.");
        if (query.Text.Length > MaxTextLength)
            throw QueryFaults.Invalid($"The text searched for is {query.Text.Length} characters long; {MaxTextLength} are allowed.");
        _words = new Tokenizer().Words(query.Text);
        if (_words.Count > MaxWords) throw QueryFaults.Invalid($"The search has {_words.Count} words; {MaxWords} are allowed.");
        _kinds = query.Kinds.Count == 0
            ? [NodeKind.Paper, NodeKind.Author, NodeKind.Institution, NodeKind.Venue, NodeKind.Topic]
            : [.. query.Kinds.Select(Schema.Check).Distinct().Order()];
    }

    /// <summary>With one word, holding some is holding all.</summary>
    public bool HasSeveralWords => _words.Count > 1;

    /// <summary>A text without letters and digits finds nothing.</summary>
    public bool IsEmpty => _words.Count == 0;

    /// <summary>Asks how many nodes hold each word, and for lengths and numbers of all texts.</summary>
    public CypherStatement StatisticsStatement()
    {
        var queries = new List<CypherValue>();
        for (var i = 0; i < _words.Count; i++)
        {
            foreach (var kind in _kinds) queries.Add(CypherValue.List(i, IndexOf(kind), LuceneWord(i)));
        }

        return new(
            "MATCH (g:KnowledgeGraph {name: 'graph'}) RETURN g.wordSums AS sums, "
            + "[COUNT { (:Paper) }, COUNT { (:Author) }, COUNT { (:Institution) }, COUNT { (:Venue) }, COUNT { (:Topic) }] AS nodes, "
            + "COLLECT { UNWIND $queries AS q CALL db.index.fulltext.queryNodes(q[1], q[2]) YIELD node "
            + "WITH q[0] AS word, count(*) AS holders RETURN [word, holders] } AS words",
            new CypherParameters().Add("queries", CypherValue.List([.. queries])));
    }

    public async Task<TextStatistics> ReadStatisticsAsync(ICypherResult result, CancellationToken cancellation)
    {
        if (!await result.ReadAsync(cancellation)) throw Neo4jFaults.NoSchema();
        var holders = new long[_words.Count];
        foreach (var row in result.Current[2].AsList())
        {
            var pair = row.AsList();
            holders[pair[0].AsInt32()] += pair[1].AsInt64();
        }

        long[] nodes = [0, .. result.Current[1].AsList().Select(count => count.AsInt64())];
        return new(WordSums.Of(result.Current[0]), nodes, _kinds.Sum(kind => nodes[(int)kind]), holders);
    }

    /// <summary>One row a kind: the kind, the number of matches, the best of them as [number, key, score].</summary>
    public CypherStatement HitsStatement(TextStatistics statistics, bool isEveryWordWanted)
    {
        var builder = new CypherBuilder();
        var text = builder.Parameter(LuceneText(isEveryWordWanted));
        var order = statistics.RarestFirst().ToList();
        var words = order.Select(i => builder.Parameter(IsPrefix(i) ? $" {_words[i]}" : $" {_words[i]} ")).ToList();
        var rarities = order.Select(i => builder.Parameter(statistics.Rarity(i))).ToList();
        var limit = builder.Parameter((long)_query.Skip + _query.Take);
        for (var i = 0; i < _kinds.Length; i++)
        {
            if (i > 0) builder.Add(" UNION ALL ");
            AddHits(builder, _kinds[i], statistics, text, words, rarities, limit);
        }

        return builder.ToStatement();
    }

    public async Task<SearchResult> ReadHitsAsync(ICypherResult result, CancellationToken cancellation)
    {
        var hits = new List<TextHit>();
        var totals = new Dictionary<NodeKind, long>();
        while (await result.ReadAsync(cancellation))
        {
            var kind = (NodeKind)result.Current[0].AsInt32();
            if (result.Current[1].AsInt64() is > 0 and var total) totals[kind] = total;
            foreach (var row in result.Current[2].AsList())
            {
                var parts = row.AsList();
                hits.Add(new(new(kind, parts[0].AsInt64()), Encoding.UTF8.GetBytes(parts[1].AsString()), parts[2].AsDouble()));
            }
        }

        hits.Sort();
        var page = hits.Skip(_query.Skip).Take(_query.Take).ToList();
        return new([.. page.Select(hit => hit.Node)], [.. page.Select(hit => hit.Score)], totals);
    }

    private void AddHits(
        CypherBuilder builder, NodeKind kind, TextStatistics statistics, string text, List<string> words, List<string> rarities, string limit)
    {
        var filter = new FilterTranslator(builder, _ids).Translate(kind, _query.Filters?.GetValueOrDefault(kind), "n");
        var weights = words.Select((word, i) => $"{Weight(builder, kind, statistics, word)} AS w{i}");
        var scores = rarities.Select((rarity, i) => $"{rarity} * (w{i} * {SaturationAndOne} / (w{i} + {Saturation}))");
        builder.Add($"CALL db.index.fulltext.queryNodes('{IndexOf(kind)}', {text}) YIELD node AS n ")
            .Add(filter is null ? "" : $"WHERE {filter} ")
            .Add($"WITH n, {string.Join(", ", weights)} ")
            .Add($"WITH n.number AS number, n.key AS key, {string.Join(" + ", scores)} AS score ORDER BY score DESC, key ")
            .Add("WITH collect([number, key, score]) AS hits ")
            .Add(string.Create(CultureInfo.InvariantCulture, $"RETURN {(int)kind} AS kind, size(hits) AS total, hits[..{limit}] AS best"));
    }

    /// <summary>The word's counts in the fields, each divided by the field's length, weighted and added.</summary>
    private static string Weight(CypherBuilder builder, NodeKind kind, TextStatistics statistics, string word)
    {
        var parts = new List<string>();
        for (var field = 0; field < TextField.Count; field++)
        {
            var property = TextField.Properties[field];
            if (!PropertyInfo.Of(property).AppliesTo(kind)) continue;
            var count = $"(size(split(coalesce(n.{GraphNames.Words(kind, property)}, ''), {word})) - 1)";
            var average = builder.Parameter(statistics.AverageLength(kind, field));
            parts.Add(string.Create(
                CultureInfo.InvariantCulture,
                $"{TextField.Weights[field]:0.0} * {count} / (0.25 + 0.75 * (coalesce(n.wordCounts[{field}], 0) / {average}))"));
        }

        return string.Join(" + ", parts);
    }

    private static string IndexOf(NodeKind kind) => GraphNames.Label(kind).ToLowerInvariant() + "_words";

    private bool IsPrefix(int word) => _query.LastWordIsPrefix && word == _words.Count - 1;

    /// <summary>Words are letters and digits in lower case, so that none means anything to the index's query language.</summary>
    private string LuceneWord(int word) => IsPrefix(word) ? _words[word] + "*" : _words[word];

    private string LuceneText(bool isEveryWordWanted) =>
        string.Join(' ', Enumerable.Range(0, _words.Count).Select(i => (isEveryWordWanted ? "+" : "") + LuceneWord(i)));
}
