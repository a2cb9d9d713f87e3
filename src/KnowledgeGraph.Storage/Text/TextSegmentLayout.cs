namespace KnowledgeGraph.Storage.Text;

/// <summary>Where the sections of a segment begin, from the counts in its header. See FORMAT.md.</summary>
internal readonly struct TextSegmentLayout
{
    public const uint Version = 1;
    public const int HeaderLength = 172;
    public const int TermLength = 12;

    /// <exception cref="StoreException">The index would be longer than a byte section may be (2 GiB).</exception>
    public TextSegmentLayout(long documents, long terms, long textLength, long postingLength)
    {
        var total = HeaderLength + documents * (4 + 2 * TextField.Count) + (terms + 1) * TermLength + textLength + postingLength;
        if (documents < 0 || terms < 0 || textLength < 0 || postingLength < 0 || total > Array.MaxLength)
            throw new StoreException(StoreFault.Invalid, $"A text index of {total:N0} bytes is beyond the {Array.MaxLength:N0} that one section holds.");
        Ordinals = HeaderLength;
        Lengths = Ordinals + (int)documents * 4;
        Terms = Lengths + (int)documents * 2 * TextField.Count;
        Texts = Terms + (int)(terms + 1) * TermLength;
        Postings = Texts + (int)textLength;
        Total = (int)total;
    }

    public int Ordinals { get; }

    public int Lengths { get; }

    public int Terms { get; }

    public int Texts { get; }

    public int Postings { get; }

    public int Total { get; }
}
