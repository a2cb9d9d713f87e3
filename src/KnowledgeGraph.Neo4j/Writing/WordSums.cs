using KnowledgeGraph.Model;
using KnowledgeGraph.Neo4j.Cypher.Values;
using KnowledgeGraph.Storage.Text;

namespace KnowledgeGraph.Neo4j.Writing;

/// <summary>Sums of the lengths of searched texts, by kind and field: what ranking needs to know of the whole graph.</summary>
internal sealed class WordSums
{
    private const int KindCount = 5;
    private readonly long[] _sums = new long[KindCount * TextField.Count];

    private WordSums()
    {
    }

    /// <summary>Reads what <see cref="ToValue"/> gave; null is a graph without texts.</summary>
    public static WordSums Of(CypherValue value)
    {
        var sums = new WordSums();
        if (value.IsNull) return sums;
        var list = value.AsList();
        for (var i = 0; i < Math.Min(list.Length, sums._sums.Length); i++) sums._sums[i] = list[i].AsInt64();
        return sums;
    }

    public long this[NodeKind kind, int field] => _sums[((int)kind - 1) * TextField.Count + field];

    public CypherValue ToValue() => CypherValue.List([.. _sums.Select(sum => (CypherValue)sum)]);

    public void Add(NodeKind kind, WordCounts words) => Add(kind, words, 1);

    public void Remove(NodeKind kind, WordCounts words) => Add(kind, words, -1);

    private void Add(NodeKind kind, WordCounts words, int sign)
    {
        var start = ((int)kind - 1) * TextField.Count;
        _sums[start + TextField.Name] += sign * words.Name;
        _sums[start + TextField.AlternateNames] += sign * words.AlternateNames;
        _sums[start + TextField.Abstract] += sign * words.Abstract;
    }
}
