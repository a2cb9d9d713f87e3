using KnowledgeGraph.Model;

namespace KnowledgeGraph.Api.Analysis.Requests;

/// <summary>
/// What arguments have meant so far, so that questions about the same nodes can be answered while the store is away. Within a bound; when
/// that is reached it begins anew. A node keeps its number as long as its store is open, and whoever asks looks whether the topology still
/// holds it. Thread-safe.
/// </summary>
internal sealed class KnownNodes
{
    private const int MaxEntries = 100_000;

    private readonly Lock _lock = new();
    private readonly Dictionary<(NodeKind Kind, string Text), NodeId> _nodes = [];

    public void Remember(NodeKind kind, ReadOnlySpan<string> texts, ReadOnlySpan<NodeId> nodes)
    {
        lock (_lock)
        {
            if (_nodes.Count + texts.Length > MaxEntries) _nodes.Clear();
            for (var i = 0; i < texts.Length; i++) _nodes[(kind, texts[i])] = nodes[i];
        }
    }

    /// <summary>All of them; null if one was never asked for.</summary>
    public NodeId[]? Find(NodeKind kind, string[] texts)
    {
        lock (_lock)
        {
            var found = new NodeId[texts.Length];
            for (var i = 0; i < texts.Length; i++)
            {
                if (!_nodes.TryGetValue((kind, texts[i]), out found[i])) return null;
            }

            return found;
        }
    }
}
