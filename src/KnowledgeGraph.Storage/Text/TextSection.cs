using KnowledgeGraph.Storage.Checksums;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Storage.Text;

/// <summary>
/// One inverted index over bytes that are read where they lie; opening reads the footer only. A section holds the text of some nodes,
/// and names the nodes of which earlier sections must not speak any more. Immutable and thread-safe.
/// </summary>
internal sealed class TextSection
{
    /// <summary>Every kind is wanted: see <see cref="TermCursor"/>.</summary>
    public const uint AllKinds = uint.MaxValue;
    private const int LengthsPerDocument = TextField.Count * 2;
    private readonly TextBytes _bytes;
    private readonly TextBytes _blocks;
    private readonly TextBytes _postings;
    private readonly byte[]? _array;
    private readonly int[] _kindStarts = new int[(int)NodeKind.Topic + 2];
    private readonly int[] _supersededStarts = new int[(int)NodeKind.Topic + 2];
    private readonly long _lengthsStart;
    private readonly long _supersededStart;

    /// <param name="bytes">All bytes of the section; they outlive it.</param>
    /// <exception cref="StoreException">Not a section, of an unknown version, or its footer is damaged.</exception>
    public TextSection(TextBytes bytes)
    {
        _bytes = bytes;
        Footer = TextSectionFooter.Read(bytes);
        for (var kind = (int)NodeKind.Paper; kind <= (int)NodeKind.Topic; kind++)
        {
            _kindStarts[kind + 1] = _kindStarts[kind] + Footer.Documents[kind];
            _supersededStarts[kind + 1] = _supersededStarts[kind] + Footer.Superseded[kind];
        }

        _lengthsStart = DocumentCount * 4L;
        _supersededStart = _lengthsStart + (long)DocumentCount * LengthsPerDocument;
        _postings = bytes.Part(Footer.PostingsStart, Footer.DictionaryStart - Footer.PostingsStart);
        Dictionary = bytes.Part(Footer.DictionaryStart, Footer.BlocksStart - Footer.DictionaryStart);
        _blocks = bytes.Part(Footer.BlocksStart, Footer.BlockCount * TextSectionFooter.BlockEntryLength);
    }

    private unsafe TextSection(byte[] pinned)
        : this(new TextBytes((byte*)System.Runtime.CompilerServices.Unsafe.AsPointer(ref pinned[0]), pinned.Length)) => _array = pinned;

    public TextSectionFooter Footer { get; }

    public int DocumentCount => _kindStarts[^1];

    public int SupersededCount => _supersededStarts[^1];

    public TextBytes Dictionary { get; }

    /// <summary>True when the section lies in memory of its own, not in a mapping.</summary>
    public bool IsInMemory => _array is not null;

    /// <summary>Copies the bytes of a section into memory of its own.</summary>
    /// <exception cref="StoreException">Not a section, of an unknown version, or its footer is damaged.</exception>
    public static TextSection Copy(ReadOnlySpan<byte> bytes)
    {
        var pinned = GC.AllocateUninitializedArray<byte>(Math.Max(1, bytes.Length), pinned: true);
        bytes.CopyTo(pinned);
        return new(pinned);
    }

    /// <summary>The first document of a kind; of the number behind the last kind, the number of documents.</summary>
    public int StartOf(NodeKind kind) => _kindStarts[(int)kind];

    public NodeKind KindOf(int document) => KindAt(_kindStarts, document);

    public int OrdinalOf(int document) => (int)_bytes.UInt32(document * 4L);

    public NodeId NodeOf(int document) => new(KindOf(document), OrdinalOf(document));

    /// <summary>The index-th of the nodes of which earlier sections must not speak any more, by kind and ordinal.</summary>
    public NodeId Superseded(int index) => new(KindAt(_supersededStarts, index), _bytes.UInt32(_supersededStart + index * 4L));

    public int LengthOf(int document, int field) => _bytes.UInt16(_lengthsStart + (long)document * LengthsPerDocument + field * 2);

    /// <summary>The document of a node; -1 when the section does not speak of it. Logarithmic.</summary>
    public int Find(NodeId node)
    {
        var (low, high) = (_kindStarts[(int)node.Kind], _kindStarts[(int)node.Kind + 1]);
        while (low < high)
        {
            var middle = low + (high - low) / 2;
            if (OrdinalOf(middle) < node.Number) low = middle + 1;
            else high = middle;
        }

        return low < _kindStarts[(int)node.Kind + 1] && OrdinalOf(low) == node.Number ? low : -1;
    }

    /// <summary>
    /// Adds the term equal to a word, or all that begin with it, in their order. Logarithmic, then linear in the terms found.
    /// </summary>
    public void FindTerms(ReadOnlySpan<byte> word, bool isPrefix, uint wantedKinds, List<TermEntry> found)
    {
        var terms = new TermCursor(this, Math.Max(0, FirstBlockAfter(word) - 1), wantedKinds);
        while (terms.MoveNext())
        {
            var order = terms.Text.SequenceCompareTo(word);
            if (order < 0) continue;
            if (!(isPrefix ? terms.Text.StartsWith(word) : order == 0)) return;
            if (terms.Entry.WantedCount > 0) found.Add(terms.Entry);
        }
    }

    public PostingCursor Postings(TermEntry term) => new(_postings.Part(term.Offset, term.Length), term.Count, DocumentCount);

    /// <summary>Where a block begins in the dictionary, and where the postings of its first term begin.</summary>
    public (long Dictionary, long Postings) Block(long block)
    {
        var at = block * TextSectionFooter.BlockEntryLength;
        return ((long)_blocks.UInt64(at), (long)_blocks.UInt64(at + 8));
    }

    /// <summary>Reads every byte against its checksum and gives the first damaged range of bytes, or null. Linear.</summary>
    public (long Start, long Length)? FindDamage()
    {
        var table = _bytes.Slice(Footer.ChecksumsStart, checked((int)(Footer.PageCount * 4)));
        if (Crc32C.Of(table) != Footer.ChecksumsCrc) return (Footer.ChecksumsStart, table.Length);
        for (var page = 0; page < Footer.PageCount; page++)
        {
            var start = (long)page * TextSectionFooter.PageLength;
            var length = (int)Math.Min(TextSectionFooter.PageLength, Footer.ChecksumsStart - start);
            if (Crc32C.Of(_bytes.Slice(start, length)) != _bytes.UInt32(Footer.ChecksumsStart + page * 4L)) return (start, length);
        }

        return null;
    }

    /// <summary>The first block whose first term comes behind a word.</summary>
    private long FirstBlockAfter(ReadOnlySpan<byte> word)
    {
        var (low, high) = (0L, Footer.BlockCount);
        while (low < high)
        {
            var middle = low + (high - low) / 2;
            var (at, _) = Block(middle);
            // The first term of a block is written whole: nothing shared, then its length.
            if (Dictionary.Slice(at + 2, Dictionary.Slice(at + 1, 1)[0]).SequenceCompareTo(word) <= 0) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    private static NodeKind KindAt(int[] starts, int index)
    {
        var kind = (int)NodeKind.Paper;
        while (index >= starts[kind + 1]) kind++;
        return (NodeKind)kind;
    }
}
