namespace KnowledgeGraph.Storage.Text;

/// <summary>Postings of one word while an index is built: encoded as they come, the current document still open.</summary>
internal sealed class PostingList
{
    private readonly byte[] _frequencies = new byte[TextField.Count];
    private byte[] _bytes = new byte[8];
    private int _current = -1;
    private int _last = -1;

    public int Length { get; private set; }

    public int DocumentCount { get; private set; }

    /// <summary>Counts one occurrence. Documents come in ascending order; frequencies stop at 255.</summary>
    public void Add(int document, int field)
    {
        if (document != _current)
        {
            Close();
            _current = document;
        }

        if (_frequencies[field] < byte.MaxValue) _frequencies[field]++;
    }

    /// <summary>Ends the open document and gives all bytes so far.</summary>
    public ReadOnlySpan<byte> Finish()
    {
        Close();
        return _bytes.AsSpan(0, Length);
    }

    private void Close()
    {
        if (_current < 0) return;
        var (mask, isSingle) = (0u, true);
        for (var field = 0; field < TextField.Count; field++)
        {
            if (_frequencies[field] == 0) continue;
            mask |= 1u << field;
            isSingle &= _frequencies[field] == 1;
        }

        WriteVarint(((ulong)(_current - _last) << 4) | (mask << 1) | (isSingle ? 1u : 0u));
        for (var field = 0; field < TextField.Count; field++)
        {
            if (!isSingle && _frequencies[field] > 0) WriteByte(_frequencies[field]);
            _frequencies[field] = 0;
        }

        (_last, _current) = (_current, -1);
        DocumentCount++;
    }

    private void WriteVarint(ulong value)
    {
        for (; value >= 0x80; value >>= 7) WriteByte((byte)(value | 0x80));
        WriteByte((byte)value);
    }

    private void WriteByte(byte value)
    {
        if (Length == _bytes.Length) Array.Resize(ref _bytes, Length * 2);
        _bytes[Length++] = value;
    }
}
