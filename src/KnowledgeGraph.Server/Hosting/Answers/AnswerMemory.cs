namespace KnowledgeGraph.Server.Hosting.Answers;

/// <summary>Responses by request, one each, the least recently used going first when the bound is reached. Thread-safe.</summary>
/// <param name="maxBytes">Memory that the responses may take, about.</param>
internal sealed class AnswerMemory(long maxBytes)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<UInt128, LinkedListNode<(UInt128 Key, KeptAnswer Answer)>> _kept = [];
    private readonly LinkedList<(UInt128 Key, KeptAnswer Answer)> _byUse = [];
    private long _bytes;

    public KeptAnswer? Find(UInt128 key)
    {
        lock (_lock)
        {
            if (!_kept.TryGetValue(key, out var node)) return null;
            _byUse.Remove(node);
            _byUse.AddFirst(node);
            return node.Value.Answer;
        }
    }

    /// <summary>Takes the place of what was kept for the same request. One that takes more than a quarter of all is not kept.</summary>
    public void Keep(UInt128 key, KeptAnswer answer)
    {
        if (answer.Bytes > maxBytes / 4) return;
        lock (_lock)
        {
            if (_kept.TryGetValue(key, out var old)) Drop(old);
            _kept.Add(key, _byUse.AddFirst((key, answer)));
            _bytes += answer.Bytes;
            while (_bytes > maxBytes && _byUse.Last is { } last) Drop(last);
        }
    }

    private void Drop(LinkedListNode<(UInt128 Key, KeptAnswer Answer)> node)
    {
        _byUse.Remove(node);
        _kept.Remove(node.Value.Key);
        _bytes -= node.Value.Answer.Bytes;
    }
}
