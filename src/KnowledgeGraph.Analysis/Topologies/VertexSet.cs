using System.Numerics;

namespace KnowledgeGraph.Analysis.Topologies;

/// <summary>
/// A set of vertices as a bitmap: one bit for each vertex below the bound. Safe to read from many threads once it is filled.
/// </summary>
public sealed class VertexSet
{
    private readonly ulong[] _words;

    /// <param name="bound">Vertices are below this.</param>
    /// <param name="full">True to begin with every vertex, false with none.</param>
    public VertexSet(int bound, bool full = false)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(bound);
        Bound = bound;
        _words = new ulong[(bound + 63) / 64];
        if (!full) return;
        Array.Fill(_words, ulong.MaxValue);
        if ((bound & 63) != 0) _words[^1] = (1UL << (bound & 63)) - 1;
    }

    public int Bound { get; }

    /// <summary>Vertex v is bit v mod 64 of word v / 64.</summary>
    public ReadOnlySpan<ulong> Words => _words;

    public int Count
    {
        get
        {
            var count = 0;
            foreach (var word in _words) count += BitOperations.PopCount(word);
            return count;
        }
    }

    public bool Contains(int vertex) => (_words[vertex >> 6] & (1UL << vertex)) != 0;

    public void Add(int vertex) => _words[vertex >> 6] |= 1UL << vertex;

    public void Remove(int vertex) => _words[vertex >> 6] &= ~(1UL << vertex);

    /// <summary>Keeps what the other set, of the same bound, holds too.</summary>
    public void IntersectWith(VertexSet other)
    {
        for (var i = 0; i < _words.Length; i++) _words[i] &= other._words[i];
    }

    /// <summary>Drops what the other set, of the same bound, holds.</summary>
    public void ExceptWith(VertexSet other)
    {
        for (var i = 0; i < _words.Length; i++) _words[i] &= ~other._words[i];
    }

    /// <summary>The vertices, ascending.</summary>
    public IEnumerable<int> Vertices()
    {
        for (var i = 0; i < _words.Length; i++)
        {
            for (var word = _words[i]; word != 0; word &= word - 1) yield return (i << 6) + BitOperations.TrailingZeroCount(word);
        }
    }
}
