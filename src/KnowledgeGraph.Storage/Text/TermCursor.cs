using KnowledgeGraph.Model;

namespace KnowledgeGraph.Storage.Text;

/// <summary>Walks the terms of a section's dictionary by ordinal of their UTF-8, from the beginning of any block.</summary>
internal sealed class TermCursor
{
    private readonly TextBytes _dictionary;
    private readonly byte[] _text = new byte[byte.MaxValue];
    private readonly uint _wantedKinds;
    private long _remaining;
    private long _at;
    private long _postings;
    private int _textLength;

    /// <param name="section">The section.</param>
    /// <param name="block">The block to begin with.</param>
    /// <param name="wantedKinds">A bit for each kind, by its number, whose documents are counted as wanted.</param>
    public TermCursor(TextSection section, long block, uint wantedKinds)
    {
        _dictionary = section.Dictionary;
        _wantedKinds = wantedKinds;
        _remaining = section.Footer.Terms - block * TextSectionFooter.TermsPerBlock;
        if (_remaining > 0) (_at, _postings) = section.Block(block);
    }

    public ReadOnlySpan<byte> Text => _text.AsSpan(0, _textLength);

    public TermEntry Entry { get; private set; }

    public bool MoveNext()
    {
        if (_remaining <= 0) return false;
        _remaining--;
        var head = _dictionary.Slice(_at, 2);
        var (shared, suffix) = (head[0], head[1]);
        if (shared > _textLength || shared + suffix > _text.Length)
            throw TextFaults.Damaged("has a term that cannot follow the one before it");
        _dictionary.Slice(_at + 2, suffix).CopyTo(_text.AsSpan(shared));
        _textLength = shared + suffix;
        _at += 2 + suffix;
        ReadEntry();
        return true;
    }

    private void ReadEntry()
    {
        var length = (int)ReadVarint();
        var kinds = _dictionary.Slice(_at++, 1)[0];
        var (count, wanted) = (0, 0);
        for (var kind = (int)NodeKind.Paper; kind <= (int)NodeKind.Topic; kind++)
        {
            if ((kinds & (1u << kind)) == 0) continue;
            var documents = (int)ReadVarint();
            count += documents;
            if ((_wantedKinds & (1u << kind)) != 0) wanted += documents;
        }

        Entry = new(_postings, length, count, wanted);
        _postings += length;
    }

    private uint ReadVarint()
    {
        var value = 0u;
        for (var shift = 0; shift < 35; shift += 7)
        {
            var part = _dictionary.Slice(_at++, 1)[0];
            value |= (uint)(part & 0x7F) << shift;
            if (part < 0x80) return value;
        }

        throw TextFaults.Damaged("has a number without an end in its dictionary");
    }
}
