using System.Runtime.InteropServices;

namespace KnowledgeGraph.Analysis.Paths.Loopless;

/// <summary>
/// Partial paths of one search, each an author with a cost and a number of hops and a link to the partial path before it. At every
/// author only those are kept that no other beats in cost, hops and lexicographic order.
/// </summary>
internal sealed class LabelSet
{
    private readonly List<Label> _labels = [];
    private readonly Dictionary<int, List<int>> _byAuthor = [];

    public int AuthorOf(int label) => _labels[label].Author;

    public double CostOf(int label) => _labels[label].Cost;

    public int HopsOf(int label) => _labels[label].Hops;

    public bool IsDropped(int label) => _labels[label].IsDropped;

    /// <summary>Adds a fixed beginning and gives the label of its last author.</summary>
    public int AddRoot(ReadOnlySpan<int> authors, double cost)
    {
        for (var i = 0; i < authors.Length; i++) _labels.Add(new(authors[i], i, i - 1, cost));
        return authors.Length - 1;
    }

    /// <summary>Goes one author further. Null when a label that is there already is at least as good.</summary>
    public int? Extend(int label, int author, double step)
    {
        var extended = new Label(author, HopsOf(label) + 1, label, CostOf(label) + step);
        ref var atAuthor = ref CollectionsMarshal.GetValueRefOrAddDefault(_byAuthor, author, out _);
        atAuthor ??= [];
        foreach (var other in atAuthor)
        {
            if (IsAtLeastAsGood(_labels[other], extended)) return null;
        }

        for (var i = atAuthor.Count - 1; i >= 0; i--)
        {
            if (!IsAtLeastAsGood(extended, _labels[atAuthor[i]])) continue;
            CollectionsMarshal.AsSpan(_labels)[atAuthor[i]].IsDropped = true;
            atAuthor.RemoveAt(i);
        }

        atAuthor.Add(_labels.Count);
        _labels.Add(extended);
        return _labels.Count - 1;
    }

    public int[] PathTo(int label) => PathTo(_labels[label]);

    private int[] PathTo(Label end)
    {
        var path = new int[end.Hops + 1];
        for (var label = end; ; label = _labels[label.Previous])
        {
            path[label.Hops] = label.Author;
            if (label.Previous < 0) return path;
        }
    }

    private bool IsAtLeastAsGood(in Label one, in Label other)
    {
        if (one.Cost > other.Cost || one.Hops > other.Hops) return false;
        if (one.Cost < other.Cost || one.Hops < other.Hops) return true;
        return PathTo(one).AsSpan().SequenceCompareTo(PathTo(other)) <= 0;
    }

    private struct Label(int author, int hops, int previous, double cost)
    {
        public readonly int Author = author;
        public readonly int Hops = hops;
        public readonly int Previous = previous;
        public readonly double Cost = cost;
        public bool IsDropped;
    }
}
