using KnowledgeGraph.Analysis.Topologies;
using KnowledgeGraph.Analysis.Traversal;

namespace KnowledgeGraph.Analysis.People.Signals;

/// <summary>
/// What one author's papers have, topics or venues, and how like that others are. A weight is in how many papers, times how rare the topic
/// is where rare ones weigh more. Counts in arrays over all topics, 16 bytes each. Not thread-safe.
/// </summary>
internal sealed class Profile(Adjacency ofPaper, Adjacency papersOf, bool rareWeighsMore)
{
    private readonly double[] _rarities = Rarities(ofPaper, papersOf, rareWeighsMore);
    private readonly int[] _own = new int[papersOf.VertexCount];
    private readonly int[] _counts = new int[papersOf.VertexCount];
    private readonly GrowingArray<int> _ownItems = new();
    private readonly GrowingArray<int> _items = new();
    private double _ownNorm;

    /// <summary>Sets the papers of the author whom others are compared with.</summary>
    public void Begin(ReadOnlySpan<int> papers)
    {
        foreach (var item in _ownItems.Items) _own[item] = 0;
        _ownItems.Clear();
        Count(papers, _own, _ownItems);
        _ownNorm = Norm(_own, _ownItems);
    }

    /// <summary>Cosine of the two profiles: 0 to 1.</summary>
    public double Likeness(ReadOnlySpan<int> papers)
    {
        if (_ownNorm == 0) return 0;
        Count(papers, _counts, _items);
        var product = 0.0;
        foreach (var item in _items.Items) product += _counts[item] * _rarities[item] * (_own[item] * _rarities[item]);
        var likeness = product == 0 ? 0 : Math.Min(1, product / (_ownNorm * Norm(_counts, _items)));
        Forget();
        return likeness;
    }

    /// <summary>Whether any topic is known of the papers: without, nothing can be said of their likeness.</summary>
    public bool IsKnown(ReadOnlySpan<int> papers)
    {
        foreach (var paper in papers)
        {
            if (ofPaper.Degree(paper) > 0) return true;
        }

        return false;
    }

    /// <summary>What both have, by what it adds to the likeness.</summary>
    public IReadOnlyList<int> Shared(ReadOnlySpan<int> papers)
    {
        Count(papers, _counts, _items);
        int[] shared =
        [
            .. _items.ToArray().Where(item => _own[item] > 0)
                .OrderByDescending(item => _rarities[item] * _rarities[item] * _own[item] * _counts[item])
                .ThenBy(item => item),
        ];
        Forget();
        return shared;
    }

    private void Count(ReadOnlySpan<int> papers, int[] counts, GrowingArray<int> items)
    {
        var rows = new FrontierRows(ofPaper, papers, counts);
        for (var i = 0; i < papers.Length; i++)
        {
            foreach (var item in rows[i])
            {
                if (counts[item]++ == 0) items.Add(item);
            }
        }
    }

    private void Forget()
    {
        foreach (var item in _items.Items) _counts[item] = 0;
        _items.Clear();
    }

    private double Norm(int[] counts, GrowingArray<int> items)
    {
        var sum = 0.0;
        foreach (var item in items.Items) sum += counts[item] * _rarities[item] * (counts[item] * _rarities[item]);
        return Math.Sqrt(sum);
    }

    private static double[] Rarities(Adjacency ofPaper, Adjacency papersOf, bool rareWeighsMore)
    {
        var rarities = new double[papersOf.VertexCount];
        for (var item = 0; item < rarities.Length; item++)
            rarities[item] = rareWeighsMore ? Math.Log((1.0 + ofPaper.VertexCount) / (1 + papersOf.Degree(item))) : 1;
        return rarities;
    }
}
