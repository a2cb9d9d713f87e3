namespace KnowledgeGraph.Storage.Queries;

/// <summary>
/// Collects texts into one buffer that doubles when it is full, so that no row allocates. The finished column keeps the buffer, which
/// may be longer than its texts.
/// </summary>
internal sealed class TextColumnBuilder
{
    private int[] _offsets;
    private byte[] _data;
    private bool[]? _nulls;
    private int _length;

    /// <param name="capacity">Rows expected; more may come.</param>
    /// <param name="bytesPerRow">Guess of the length of a text.</param>
    public TextColumnBuilder(int capacity, int bytesPerRow = 32)
    {
        _offsets = new int[capacity + 1];
        _data = GC.AllocateUninitializedArray<byte>((int)Math.Min((long)capacity * bytesPerRow, 1 << 20));
    }

    public int Count { get; private set; }

    public void Add(ReadOnlySpan<byte> text)
    {
        text.CopyTo(Reserve(text.Length));
        Commit(text.Length);
    }

    public void Add(string text)
    {
        var room = Reserve(System.Text.Encoding.UTF8.GetMaxByteCount(text.Length));
        Commit(System.Text.Encoding.UTF8.GetBytes(text, room));
    }

    public void AddNull()
    {
        _nulls ??= new bool[_offsets.Length];
        if (_nulls.Length <= Count) Array.Resize(ref _nulls, Math.Max(_offsets.Length, Count + 1));
        _nulls[Count] = true;
        Commit(0);
    }

    /// <summary>Room for the next text, at least this long; filled by the caller, then closed by <see cref="Commit"/>.</summary>
    public Span<byte> Reserve(int length)
    {
        if (_data.Length - _length < length)
            Array.Resize(ref _data, checked((int)Math.Min(Math.Max(_data.Length * 2L, _length + (long)length), Array.MaxLength)));
        return _data.AsSpan(_length);
    }

    public void Commit(int length)
    {
        _length += length;
        Count++;
        if (Count >= _offsets.Length) Array.Resize(ref _offsets, Math.Max(8, Count * 2));
        _offsets[Count] = _length;
    }

    public TextColumn Finish()
    {
        if (_nulls is not null && _nulls.Length < Count) Array.Resize(ref _nulls, Count);
        return new(_data, _offsets, Count, _nulls);
    }
}
