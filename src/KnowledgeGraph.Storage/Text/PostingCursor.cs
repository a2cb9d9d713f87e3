using System.Buffers.Binary;

namespace KnowledgeGraph.Storage.Text;

/// <summary>Walks the postings of one term by ascending document, forward only. Stands before the first posting at the start.</summary>
internal unsafe struct PostingCursor
{
    /// <summary>The document of a cursor that has passed its last posting; above every real one.</summary>
    public const int End = int.MaxValue;

    private readonly TextBytes _skips;
    private readonly byte* _entries;
    private readonly int _length;
    private readonly int _documentCount;
    private readonly int _blocks;
    private int _block;
    private int _at;

    /// <param name="list">The term's postings.</param>
    /// <param name="postings">Their number.</param>
    /// <param name="documentCount">Documents of the section: a posting beyond them is damage.</param>
    public PostingCursor(TextBytes list, int postings, int documentCount)
    {
        var skips = PostingEncoder.SkipTableLength(postings);
        _skips = list.Part(0, skips);
        _blocks = skips / PostingEncoder.SkipLength;
        _length = (int)(list.Length - skips);
        _entries = list.At(skips, _length);
        _documentCount = documentCount;
        Document = -1;
    }

    public int Document { get; private set; }

    /// <summary>One byte a field, as in <see cref="Posting"/>.</summary>
    public uint Frequencies { get; private set; }

    public bool MoveNext()
    {
        if (_at >= _length)
        {
            Document = End;
            return false;
        }

        var head = ReadHead();
        var document = Document + (long)(head >> 4);
        if (document <= Document || document >= _documentCount) throw TextFaults.Damaged($"names document {document} of {_documentCount}");
        Document = (int)document;
        var isSingle = (head & 1) != 0;
        uint frequencies = 0;
        for (var field = 0; field < TextField.Count; field++)
        {
            if ((head & (2u << field)) != 0) frequencies |= (isSingle ? 1u : ReadByte()) << (field * 8);
        }

        Frequencies = frequencies;
        return true;
    }

    /// <summary>Moves to the first posting at or behind a document; stays where it is when it is there already.</summary>
    public void Seek(int document)
    {
        if (Document >= document) return;
        if (_block < _blocks) SkipBlocks(document);
        while (Document < document && MoveNext())
        {
        }
    }

    /// <summary>Passes over the blocks that end before the document: first in doubling steps, then by halving.</summary>
    private void SkipBlocks(int document)
    {
        var (low, high, step) = (_block, _block, 1);
        while (high < _blocks && LastOf(high) < document)
        {
            low = high + 1;
            high = Math.Min(_blocks, high + step);
            step *= 2;
        }

        while (low < high)
        {
            var middle = low + (high - low) / 2;
            if (LastOf(middle) < document) low = middle + 1;
            else high = middle;
        }

        if (low == _block) return;
        _block = low;
        var end = (int)_skips.UInt32((low - 1L) * PostingEncoder.SkipLength + 4);
        if (end < _at) return;
        if (end > _length) throw TextFaults.Damaged("has postings whose skip table leaves them");
        _at = end;
        Document = LastOf(low - 1);
    }

    private readonly int LastOf(int block) =>
        BinaryPrimitives.ReadInt32LittleEndian(_skips.Slice((long)block * PostingEncoder.SkipLength, 4));

    private ulong ReadHead()
    {
        ulong value = ReadByte();
        if (value < 0x80) return value;
        value &= 0x7F;
        for (var shift = 7; shift < 42; shift += 7)
        {
            ulong part = ReadByte();
            value |= (part & 0x7F) << shift;
            if (part < 0x80) return value;
        }

        throw TextFaults.Damaged("has a posting without an end");
    }

    private byte ReadByte() => _at < _length ? _entries[_at++] : throw TextFaults.Damaged("has a posting that was cut off");
}
