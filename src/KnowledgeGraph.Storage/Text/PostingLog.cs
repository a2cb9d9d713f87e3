namespace KnowledgeGraph.Storage.Text;

/// <summary>Postings in the order in which documents come, as (term, frequencies), in chunks that never move.</summary>
internal sealed class PostingLog
{
    private const int ChunkBits = 16;
    private const int ChunkLength = 1 << ChunkBits;
    private readonly List<(int Term, uint Frequencies)[]> _chunks = [];

    public int Count { get; private set; }

    /// <summary>Bytes held.</summary>
    public long MemoryBytes => _chunks.Count * (ChunkLength * 8L);

    public ref (int Term, uint Frequencies) this[int index] => ref _chunks[index >> ChunkBits][index & (ChunkLength - 1)];

    /// <summary>Appends a posting and gives its index.</summary>
    public int Add(int term, uint frequencies)
    {
        if (Count >> ChunkBits == _chunks.Count) _chunks.Add(new (int, uint)[ChunkLength]);
        this[Count] = (term, frequencies);
        return Count++;
    }
}
