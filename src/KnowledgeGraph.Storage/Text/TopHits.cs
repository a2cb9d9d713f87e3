using KnowledgeGraph.Model;
using KnowledgeGraph.Storage.Views;

namespace KnowledgeGraph.Storage.Text;

/// <summary>Keeps the best of many hits: by score, then by key, then by node. Holds no more than it is to give.</summary>
internal sealed class TopHits
{
    private readonly IGraphView _view;
    private readonly int _capacity;
    private readonly PriorityQueue<(NodeId Node, double Score), (NodeId Node, double Score)> _worstFirst;

    public TopHits(IGraphView view, int capacity)
    {
        (_view, _capacity) = (view, capacity);
        _worstFirst = new(Comparer<(NodeId Node, double Score)>.Create((x, y) => Compare(y, x)));
    }

    public void Offer(NodeId node, double score)
    {
        if (_capacity == 0) return;
        if (_worstFirst.Count < _capacity) _worstFirst.Enqueue((node, score), (node, score));
        else if (Compare((node, score), _worstFirst.Peek()) < 0) _worstFirst.EnqueueDequeue((node, score), (node, score));
    }

    /// <summary>The hits, best first. Empties the set.</summary>
    public (NodeId Node, double Score)[] Take()
    {
        var hits = new (NodeId, double)[_worstFirst.Count];
        for (var i = hits.Length - 1; i >= 0; i--) hits[i] = _worstFirst.Dequeue();
        return hits;
    }

    private int Compare((NodeId Node, double Score) x, (NodeId Node, double Score) y)
    {
        var byScore = y.Score.CompareTo(x.Score);
        if (byScore != 0) return byScore;
        var byKey = _view.Key(x.Node.Kind, (int)x.Node.Number).SequenceCompareTo(_view.Key(y.Node.Kind, (int)y.Node.Number));
        return byKey != 0 ? byKey : x.Node.CompareTo(y.Node);
    }
}
