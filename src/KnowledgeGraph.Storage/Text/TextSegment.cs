using System.Buffers.Binary;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Storage.Text;

/// <summary>One inverted index over bytes, read in place. Immutable and thread-safe.</summary>
internal sealed class TextSegment
{
    public const int KindCount = 5;
    private readonly ReadOnlyMemory<byte> _data;
    private readonly TextSegmentLayout _layout;
    private readonly int[] _kindStarts = new int[KindCount + 1];
    private readonly int _termCount;

    /// <exception cref="StoreException">Not an index, of an unknown version, or its header is damaged.</exception>
    public TextSegment(ReadOnlyMemory<byte> data)
    {
        var header = data.Span;
        if (header.Length < TextSegmentLayout.HeaderLength || !header.StartsWith("KGTX"u8))
            throw Damaged("does not begin as one");
        var version = BinaryPrimitives.ReadUInt32LittleEndian(header[4..]);
        if (version != TextSegmentLayout.Version)
            throw new StoreException(StoreFault.UnknownFormat, $"The text index is of format {version}; this program reads {TextSegmentLayout.Version}. Rebuild it or use a newer program.");
        if (BinaryPrimitives.ReadUInt32LittleEndian(header[168..]) != Crc32C.Of(header[..168])) throw Damaged("has a header with a wrong checksum");

        DocumentCount = BinaryPrimitives.ReadInt32LittleEndian(header[8..]);
        _termCount = BinaryPrimitives.ReadInt32LittleEndian(header[12..]);
        _layout = new(DocumentCount, _termCount, BinaryPrimitives.ReadInt32LittleEndian(header[16..]), BinaryPrimitives.ReadInt32LittleEndian(header[20..]));
        if (_layout.Total != data.Length) throw Damaged($"is {data.Length} bytes long instead of {_layout.Total}");
        for (var i = 0; i < KindCount; i++)
            _kindStarts[i + 1] = _kindStarts[i] + BinaryPrimitives.ReadInt32LittleEndian(header[(24 + i * 4)..]);
        _data = data;
    }

    public int DocumentCount { get; }

    public ReadOnlyMemory<byte> Data => _data;

    private ReadOnlySpan<byte> Bytes => _data.Span;

    /// <summary>Reads every byte against the checksum. Linear.</summary>
    /// <exception cref="StoreException">The bytes are not what was written.</exception>
    public void Verify()
    {
        if (BinaryPrimitives.ReadUInt32LittleEndian(Bytes[164..]) != Crc32C.Of(Bytes[TextSegmentLayout.HeaderLength..]))
            throw Damaged($"has a wrong checksum over bytes {TextSegmentLayout.HeaderLength} to {_layout.Total}");
    }

    public int CountOf(NodeKind kind) => _kindStarts[(int)kind] - _kindStarts[(int)kind - 1];

    /// <summary>Sum of the lengths of a field over the documents of a kind, in words.</summary>
    public ulong LengthSum(NodeKind kind, int field) =>
        BinaryPrimitives.ReadUInt64LittleEndian(Bytes[(44 + (((int)kind - 1) * TextField.Count + field) * 8)..]);

    public NodeId NodeOf(int document)
    {
        var kind = 1;
        while (document >= _kindStarts[kind]) kind++;
        return new((NodeKind)kind, BinaryPrimitives.ReadUInt32LittleEndian(Bytes[(_layout.Ordinals + document * 4)..]));
    }

    public int LengthOf(int document, int field) =>
        BinaryPrimitives.ReadUInt16LittleEndian(Bytes[(_layout.Lengths + (document * TextField.Count + field) * 2)..]);

    /// <summary>The terms equal to a word, or those that begin with it: a range of term numbers. Logarithmic.</summary>
    public (int Start, int End) FindTerms(ReadOnlySpan<byte> word, bool isPrefix)
    {
        var (low, high) = (0, _termCount);
        while (low < high)
        {
            var middle = low + (high - low) / 2;
            if (Term(middle).SequenceCompareTo(word) < 0) low = middle + 1;
            else high = middle;
        }

        if (!isPrefix) return (low, low < _termCount && Term(low).SequenceEqual(word) ? low + 1 : low);
        var end = low;
        while (end < _termCount && Term(end).StartsWith(word)) end++;
        return (low, end);
    }

    public PostingReader Postings(int term) =>
        new(Bytes.Slice(_layout.Postings + Entry(term, 4), Entry(term + 1, 4) - Entry(term, 4)));

    private ReadOnlySpan<byte> Term(int term) => Bytes.Slice(_layout.Texts + Entry(term, 0), Entry(term + 1, 0) - Entry(term, 0));

    private int Entry(int term, int at) =>
        BinaryPrimitives.ReadInt32LittleEndian(Bytes[(_layout.Terms + term * TextSegmentLayout.TermLength + at)..]);

    private static StoreException Damaged(string what) => new(StoreFault.Damaged, $"The text index {what}; delete it and let it be rebuilt.");
}
