using System.Diagnostics.CodeAnalysis;

namespace KnowledgeGraph.GraphQL.Http.PersistedQueries;

/// <summary>The documents that clients registered, those used last; bounded by number and bytes. Safe from any thread.</summary>
internal sealed class PersistedQueryCache(int maxDocuments, long maxBytes)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, LinkedListNode<Entry>> _entries = [];
    private readonly LinkedList<Entry> _byUse = [];
    private long _bytes;

    public bool TryFind(PersistedQueryHash hash, [NotNullWhen(true)] out byte[]? text)
    {
        text = null;
        if (hash.Digits is null)
        {
            return false;
        }

        lock (_lock)
        {
            if (!_entries.TryGetValue(hash.Digits, out LinkedListNode<Entry>? node))
            {
                return false;
            }

            _byUse.Remove(node);
            _byUse.AddFirst(node);
            text = node.Value.Text;
            return true;
        }
    }

    /// <summary>Keeps a copy of the text; a text larger than all that may be kept is not.</summary>
    public void Add(PersistedQueryHash hash, ReadOnlySpan<byte> text)
    {
        if (hash.Digits is null || text.Length > maxBytes)
        {
            return;
        }

        lock (_lock)
        {
            if (_entries.ContainsKey(hash.Digits))
            {
                return;
            }

            _entries.Add(hash.Digits, _byUse.AddFirst(new Entry(hash.Digits, text.ToArray())));
            _bytes += text.Length;
            while (_byUse.Last is { } oldest && (_entries.Count > maxDocuments || _bytes > maxBytes))
            {
                _byUse.RemoveLast();
                _entries.Remove(oldest.Value.Digits);
                _bytes -= oldest.Value.Text.Length;
            }
        }
    }

    private sealed record Entry(string Digits, byte[] Text);
}
