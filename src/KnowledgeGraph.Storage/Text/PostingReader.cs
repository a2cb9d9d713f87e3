namespace KnowledgeGraph.Storage.Text;

/// <summary>Walks the postings of one word by ascending document.</summary>
internal ref struct PostingReader(ReadOnlySpan<byte> bytes)
{
    private ReadOnlySpan<byte> _bytes = bytes;
    private byte _first;
    private byte _second;
    private byte _third;

    public int Document { get; private set; } = -1;

    public readonly int Frequency(int field) => field switch
    {
        TextField.Name => _first,
        TextField.AlternateNames => _second,
        _ => _third,
    };

    public bool MoveNext()
    {
        if (_bytes.IsEmpty) return false;
        var head = ReadVarint();
        Document += (int)(head >> 4);
        var isSingle = (head & 1) != 0;
        _first = ReadFrequency((head & 2) != 0, isSingle);
        _second = ReadFrequency((head & 4) != 0, isSingle);
        _third = ReadFrequency((head & 8) != 0, isSingle);
        return true;
    }

    private byte ReadFrequency(bool isPresent, bool isSingle) => !isPresent ? (byte)0 : isSingle ? (byte)1 : ReadByte();

    private ulong ReadVarint()
    {
        ulong value = 0;
        for (var shift = 0; ; shift += 7)
        {
            var part = ReadByte();
            value |= (ulong)(part & 0x7F) << shift;
            if (part < 0x80) return value;
        }
    }

    private byte ReadByte()
    {
        var value = _bytes[0];
        _bytes = _bytes[1..];
        return value;
    }
}
