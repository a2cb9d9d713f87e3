using System.Buffers;

namespace KnowledgeGraph.GraphQL.Http.Writing;

/// <summary>
/// Holds a response until its status and length are known. Writing straight into the host's pipe was the road not taken: it would fix the
/// status with the first flush, and without a length the host sends chunks, which costs more than one copy of the bytes.
/// </summary>
internal sealed class ResponseBuffer : IBufferWriter<byte>, IDisposable
{
    private const int MinInitialBytes = 4 << 10;
    private const int MaxInitialBytes = 1 << 20;

    // What recent responses needed, so that one of usual size neither grows nor rents far too much. A hint: races do no harm.
    private static int _usualBytes = 16 << 10;

    private byte[] _bytes = ArrayPool<byte>.Shared.Rent(Math.Clamp(_usualBytes, MinInitialBytes, MaxInitialBytes));

    public int Length { get; private set; }

    public ReadOnlyMemory<byte> Written => _bytes.AsMemory(0, Length);

    public void Advance(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, _bytes.Length - Length);
        Length += count;
    }

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        MakeRoom(sizeHint);
        return _bytes.AsMemory(Length);
    }

    public Span<byte> GetSpan(int sizeHint = 0)
    {
        MakeRoom(sizeHint);
        return _bytes.AsSpan(Length);
    }

    /// <summary>Forgets what was written, to write something else.</summary>
    public void Clear() => Length = 0;

    public void Dispose()
    {
        // Rises at once, falls slowly: a copy into a larger array costs more than some bytes lent in vain.
        _usualBytes = Length > _usualBytes ? Length + (Length >> 3) : _usualBytes - ((_usualBytes - Length) >> 6);
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = [];
        Length = 0;
    }

    private void MakeRoom(int sizeHint)
    {
        int needed = checked(Length + Math.Max(sizeHint, 1));
        if (needed <= _bytes.Length)
        {
            return;
        }

        byte[] larger = ArrayPool<byte>.Shared.Rent(Math.Max(needed, (int)Math.Min(2L * _bytes.Length, Array.MaxLength)));
        Written.CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = larger;
    }
}
