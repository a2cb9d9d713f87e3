using System.Numerics;

namespace KnowledgeGraph.Storage.Text;

/// <summary>A set of documents as pages of bits. Immutable: a set with more documents shares the pages that did not change.</summary>
internal sealed class DocumentSet
{
    private const int PageBits = 14;
    private const int WordsPerPage = 1 << (PageBits - 6);
    private readonly ulong[]?[] _pages;

    private DocumentSet(ulong[]?[] pages, int count) => (_pages, Count) = (pages, count);

    public static DocumentSet Empty { get; } = new([], 0);

    public int Count { get; }

    public bool Contains(int document)
    {
        var page = document >> PageBits;
        return page < _pages.Length && _pages[page] is { } words && (words[Word(document)] >> (document & 63) & 1) != 0;
    }

    /// <summary>This set and more documents, which are not in it yet, by ascending number.</summary>
    public DocumentSet With(IReadOnlyList<int> documents)
    {
        if (documents.Count == 0) return this;
        var pages = new ulong[]?[Math.Max(_pages.Length, (documents[^1] >> PageBits) + 1)];
        _pages.CopyTo(pages, 0);
        var own = -1;
        foreach (var document in documents)
        {
            var page = document >> PageBits;
            if (page != own) pages[own = page] = pages[page] is { } shared ? [.. shared] : new ulong[WordsPerPage];
            var words = pages[page] ?? throw new InvalidOperationException("The page was made above.");
            words[Word(document)] |= 1UL << (document & 63);
        }

        return new(pages, Count + documents.Count);
    }

    /// <summary>The first document of the set at or behind a number; <see cref="PostingCursor.End"/> when there is none.</summary>
    public int Next(int document)
    {
        for (var page = document >> PageBits; page < _pages.Length; page++, document = page << PageBits)
        {
            if (_pages[page] is not { } words) continue;
            var bits = words[Word(document)] >> (document & 63) << (document & 63);
            for (var word = Word(document); ;)
            {
                if (bits != 0) return (page << PageBits) + (word << 6) + BitOperations.TrailingZeroCount(bits);
                if (++word == WordsPerPage) break;
                bits = words[word];
            }
        }

        return PostingCursor.End;
    }

    private static int Word(int document) => (document >> 6) & (WordsPerPage - 1);
}
