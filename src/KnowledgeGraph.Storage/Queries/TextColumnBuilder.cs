using System.Buffers;

namespace KnowledgeGraph.Storage.Queries;

/// <summary>
/// Collects texts into one borrowed buffer that doubles when it is full, so that no row allocates. The finished column gets the bytes that
/// there are and no more: a copy of them costs less than fresh memory for what they might have been.
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
        _data = ArrayPool<byte>.Shared.Rent((int)Math.Min((long)capacity * bytesPerRow, 1 << 20));
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
        if (_data.Length - _length < length) Grow(length);
        return _data.AsSpan(_length);
    }

    public void Commit(int length)
    {
        _length += length;
        Count++;
        if (Count >= _offsets.Length) Array.Resize(ref _offsets, Math.Max(8, Count * 2));
        _offsets[Count] = _length;
    }

    /// <summary>Called once; nothing can be added afterwards.</summary>
    public PackedTextColumn Finish()
    {
        var data = _length == 0 ? [] : GC.AllocateUninitializedArray<byte>(_length);
        _data.AsSpan(0, _length).CopyTo(data);
        ArrayPool<byte>.Shared.Return(_data);
        _data = [];
        if (_nulls is not null && _nulls.Length < Count) Array.Resize(ref _nulls, Count);
        return new(data, _offsets, Count, _nulls);
    }

    private void Grow(int length)
    {
        var larger = ArrayPool<byte>.Shared.Rent(
            checked((int)Math.Min(Math.Max(_data.Length * 2L, _length + (long)length), Array.MaxLength)));
        _data.AsSpan(0, _length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_data);
        _data = larger;
    }
}
