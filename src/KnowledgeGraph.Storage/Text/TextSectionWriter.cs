using System.Numerics;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Storage.Text;

/// <summary>
/// Writes a section in one pass over a stream that need not seek: documents, then superseded nodes, then terms by ordinal. Holds the
/// dictionary until the end, since it lies behind the postings.
/// </summary>
internal sealed class TextSectionWriter
{
    private readonly ChecksummedOutput _output;
    private readonly PostingEncoder _encoder = new();
    private readonly TextSectionFooter _footer = new();
    private readonly MemoryStream _dictionary = new();
    private readonly List<(long Dictionary, long Postings)> _blocks = [];
    private readonly byte[] _last = new byte[byte.MaxValue];
    private readonly int[] _kindStarts = new int[(int)NodeKind.Topic + 2];
    private int _lastLength;

    public TextSectionWriter(Stream stream) => _output = new(stream);

    /// <param name="nodes">By ascending kind and ordinal.</param>
    public void WriteNodes(IEnumerable<NodeId> nodes)
    {
        foreach (var node in nodes)
        {
            _footer.Documents[(int)node.Kind]++;
            _output.WriteUInt32((uint)node.Number);
        }

        for (var kind = (int)NodeKind.Paper; kind <= (int)NodeKind.Topic; kind++)
            _kindStarts[kind + 1] = _kindStarts[kind] + _footer.Documents[kind];
    }

    /// <summary>Writes the lengths of one document's fields, in the order of the nodes.</summary>
    public void WriteLengths(NodeKind kind, ReadOnlySpan<ushort> lengths)
    {
        for (var field = 0; field < TextField.Count; field++)
        {
            _footer.LengthSums[(int)kind * TextField.Count + field] += lengths[field];
            _output.WriteUInt16(lengths[field]);
        }
    }

    /// <param name="nodes">By ascending kind and ordinal, each once.</param>
    public void WriteSuperseded(IEnumerable<NodeId> nodes)
    {
        foreach (var node in nodes)
        {
            _footer.Superseded[(int)node.Kind]++;
            _output.WriteUInt32((uint)node.Number);
        }

        _footer.PostingsStart = _output.Position;
    }

    public void WriteTerm(ReadOnlySpan<byte> term, ReadOnlySpan<Posting> postings)
    {
        var bytes = _encoder.Encode(postings);
        var isFirst = _footer.Terms++ % TextSectionFooter.TermsPerBlock == 0;
        if (isFirst) _blocks.Add((_dictionary.Length, _output.Position - _footer.PostingsStart));
        var shared = isFirst ? 0 : term.CommonPrefixLength(_last.AsSpan(0, _lastLength));
        _dictionary.WriteByte((byte)shared);
        _dictionary.WriteByte((byte)(term.Length - shared));
        _dictionary.Write(term[shared..]);
        term.CopyTo(_last);
        _lastLength = term.Length;
        WriteVarint((uint)bytes.Length);
        WriteCounts(postings);
        _output.Write(bytes);
    }

    public void Finish()
    {
        _footer.DictionaryStart = _output.Position;
        _output.Write(_dictionary.GetBuffer().AsSpan(0, (int)_dictionary.Length));
        _footer.BlocksStart = _output.Position;
        foreach (var (dictionary, postings) in _blocks)
        {
            _output.WriteInt64(dictionary);
            _output.WriteInt64(postings);
        }

        _output.Finish(_footer);
    }

    /// <summary>Documents stand by kind, and so do the postings of a term: each kind has a run of them.</summary>
    private void WriteCounts(ReadOnlySpan<Posting> postings)
    {
        Span<int> counts = stackalloc int[(int)NodeKind.Topic + 1];
        var kinds = 0u;
        var rest = postings;
        for (var kind = (int)NodeKind.Paper; kind <= (int)NodeKind.Topic; kind++)
        {
            counts[kind] = CountBefore(rest, _kindStarts[kind + 1]);
            if (counts[kind] > 0) kinds |= 1u << kind;
            rest = rest[counts[kind]..];
        }

        _dictionary.WriteByte((byte)kinds);
        for (; kinds != 0; kinds &= kinds - 1) WriteVarint((uint)counts[BitOperations.TrailingZeroCount(kinds)]);
    }

    private static int CountBefore(ReadOnlySpan<Posting> postings, int document)
    {
        var (low, high) = (0, postings.Length);
        while (low < high)
        {
            var middle = low + (high - low) / 2;
            if (postings[middle].Document < document) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    private void WriteVarint(uint value)
    {
        for (; value >= 0x80; value >>= 7) _dictionary.WriteByte((byte)(value | 0x80));
        _dictionary.WriteByte((byte)value);
    }
}
