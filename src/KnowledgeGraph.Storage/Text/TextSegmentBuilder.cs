using System.Buffers.Binary;
using System.Text;
using KnowledgeGraph.Model;
using KnowledgeGraph.Storage.Views;

namespace KnowledgeGraph.Storage.Text;

/// <summary>Builds the bytes of a segment (FORMAT.md) from documents that come by ascending node id. Memory grows with the index.</summary>
internal sealed class TextSegmentBuilder
{
    private readonly Dictionary<string, PostingList> _terms = new(StringComparer.Ordinal);
    private readonly Dictionary<string, PostingList>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly Tokenizer _tokenizer = new();
    private readonly List<uint> _ordinals = [];
    private readonly List<ushort> _lengths = [];
    private readonly uint[] _kindCounts = new uint[TextSegment.KindCount];
    private readonly ulong[] _lengthSums = new ulong[TextSegment.KindCount * TextField.Count];

    public TextSegmentBuilder() => _lookup = _terms.GetAlternateLookup<ReadOnlySpan<char>>();

    public void Add(IGraphView view, NodeKind kind, int ordinal)
    {
        var document = _ordinals.Count;
        _ordinals.Add((uint)ordinal);
        _kindCounts[(int)kind - 1]++;
        for (var field = 0; field < TextField.Count; field++)
        {
            var length = AddField(view, kind, ordinal, document, field);
            _lengths.Add((ushort)Math.Min(length, ushort.MaxValue));
            _lengthSums[((int)kind - 1) * TextField.Count + field] += (uint)Math.Min(length, ushort.MaxValue);
        }
    }

    public byte[] Finish()
    {
        var terms = _terms.Select(pair => (Utf8: Encoding.UTF8.GetBytes(pair.Key), pair.Value)).ToArray();
        Array.Sort(terms, (x, y) => x.Utf8.AsSpan().SequenceCompareTo(y.Utf8));
        foreach (var (_, postings) in terms) postings.Finish();

        var layout = new TextSegmentLayout(_ordinals.Count, terms.Length, terms.Sum(term => (long)term.Utf8.Length), terms.Sum(term => (long)term.Value.Length));
        var bytes = new byte[layout.Total];
        WriteDocuments(bytes, layout);
        WriteTerms(bytes, layout, terms);
        WriteHeader(bytes, layout);
        return bytes;
    }

    private int AddField(IGraphView view, NodeKind kind, int ordinal, int document, int field)
    {
        var property = TextField.Properties[field];
        if (field != TextField.AlternateNames)
            return view.TryText(kind, ordinal, property, out var text) ? AddText(text, document, field) : 0;

        var length = 0;
        for (var i = 0; i < view.TextListCount(kind, ordinal, property); i++)
            length += AddText(view.TextListItem(kind, ordinal, property, i), document, field);
        return length;
    }

    private int AddText(ReadOnlySpan<byte> text, int document, int field)
    {
        var count = 0;
        _tokenizer.Start(text);
        for (; _tokenizer.TryNext(out var word); count++)
        {
            if (!_lookup.TryGetValue(word, out var postings)) _lookup[word] = postings = new PostingList();
            postings.Add(document, field);
        }

        return count;
    }

    private void WriteDocuments(byte[] bytes, TextSegmentLayout layout)
    {
        for (var i = 0; i < _ordinals.Count; i++) BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(layout.Ordinals + i * 4), _ordinals[i]);
        for (var i = 0; i < _lengths.Count; i++) BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(layout.Lengths + i * 2), _lengths[i]);
    }

    private static void WriteTerms(byte[] bytes, TextSegmentLayout layout, (byte[] Utf8, PostingList Postings)[] terms)
    {
        var (text, posting) = (0, 0);
        for (var i = 0; i < terms.Length; i++)
        {
            var entry = bytes.AsSpan(layout.Terms + i * TextSegmentLayout.TermLength);
            BinaryPrimitives.WriteInt32LittleEndian(entry, text);
            BinaryPrimitives.WriteInt32LittleEndian(entry[4..], posting);
            BinaryPrimitives.WriteInt32LittleEndian(entry[8..], terms[i].Postings.DocumentCount);
            terms[i].Utf8.CopyTo(bytes.AsSpan(layout.Texts + text));
            var postings = terms[i].Postings.Finish();
            postings.CopyTo(bytes.AsSpan(layout.Postings + posting));
            text += terms[i].Utf8.Length;
            posting += postings.Length;
        }

        var end = bytes.AsSpan(layout.Terms + terms.Length * TextSegmentLayout.TermLength);
        BinaryPrimitives.WriteInt32LittleEndian(end, text);
        BinaryPrimitives.WriteInt32LittleEndian(end[4..], posting);
    }

    private void WriteHeader(byte[] bytes, TextSegmentLayout layout)
    {
        "KGTX"u8.CopyTo(bytes);
        var header = bytes.AsSpan(0, TextSegmentLayout.HeaderLength);
        BinaryPrimitives.WriteUInt32LittleEndian(header[4..], TextSegmentLayout.Version);
        BinaryPrimitives.WriteUInt32LittleEndian(header[8..], (uint)_ordinals.Count);
        BinaryPrimitives.WriteUInt32LittleEndian(header[12..], (uint)_terms.Count);
        BinaryPrimitives.WriteInt32LittleEndian(header[16..], layout.Postings - layout.Texts);
        BinaryPrimitives.WriteInt32LittleEndian(header[20..], layout.Total - layout.Postings);
        for (var i = 0; i < _kindCounts.Length; i++) BinaryPrimitives.WriteUInt32LittleEndian(header[(24 + i * 4)..], _kindCounts[i]);
        for (var i = 0; i < _lengthSums.Length; i++) BinaryPrimitives.WriteUInt64LittleEndian(header[(44 + i * 8)..], _lengthSums[i]);
        BinaryPrimitives.WriteUInt32LittleEndian(header[164..], Crc32C.Of(bytes.AsSpan(TextSegmentLayout.HeaderLength)));
        BinaryPrimitives.WriteUInt32LittleEndian(header[168..], Crc32C.Of(header[..168]));
    }
}
