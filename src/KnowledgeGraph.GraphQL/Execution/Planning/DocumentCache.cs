using System.Collections.Concurrent;

namespace KnowledgeGraph.GraphQL.Execution.Planning;

/// <summary>
/// Valid documents by their text, bounded in number and bytes. When it is full, documents leave in the order in which they came, but one
/// that was used since its last turn gets another round: nearly what least-recently-used would keep, while a hit writes one flag and takes
/// no lock. Safe from any thread.
/// </summary>
internal sealed class DocumentCache(int maxDocuments, long maxBytes)
{
    private readonly ConcurrentDictionary<DocumentText, Entry> _entries = new();
    private readonly Queue<DocumentText> _turns = new();
    private readonly Lock _lock = new();
    private long _bytes;

    public int Count => _entries.Count;

    public PreparedDocument? Find(DocumentText text)
    {
        if (!_entries.TryGetValue(text, out Entry? entry))
        {
            return null;
        }

        if (!entry.IsUsed)
        {
            entry.IsUsed = true;
        }

        return entry.Document;
    }

    public void Add(DocumentText text, PreparedDocument document)
    {
        if (maxDocuments <= 0 || text.Utf8.Length > maxBytes)
        {
            return;
        }

        DocumentText owned = text.ToOwned();
        lock (_lock)
        {
            if (_entries.TryAdd(owned, new Entry(document)))
            {
                _turns.Enqueue(owned);
                _bytes += owned.Utf8.Length;
                MakeRoom();
            }
        }
    }

    private void MakeRoom()
    {
        while (_turns.Count > maxDocuments || _bytes > maxBytes)
        {
            DocumentText oldest = _turns.Dequeue();
            Entry entry = _entries[oldest];
            if (entry.IsUsed)
            {
                entry.IsUsed = false;
                _turns.Enqueue(oldest);
            }
            else
            {
                _entries.TryRemove(oldest, out _);
                _bytes -= oldest.Utf8.Length;
            }
        }
    }

    private sealed class Entry(PreparedDocument document)
    {
        private volatile bool _isUsed;

        public PreparedDocument Document { get; } = document;

        public bool IsUsed
        {
            get => _isUsed;
            set => _isUsed = value;
        }
    }
}
