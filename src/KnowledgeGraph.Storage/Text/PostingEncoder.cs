using System.Buffers.Binary;

namespace KnowledgeGraph.Storage.Text;

/// <summary>Turns the postings of one term into bytes (FORMAT.md). Reuses its buffer: the result is valid until the next call.</summary>
internal sealed class PostingEncoder
{
    /// <summary>Postings between two entries of the skip table; a list that is not longer has no table.</summary>
    public const int BlockLength = 128;
    public const int SkipLength = 8;
    private const int MaxPostingLength = 5 + 3 + 2;

    private byte[] _bytes = new byte[4096];

    /// <param name="postings">By ascending document, each document once.</param>
    public ReadOnlySpan<byte> Encode(ReadOnlySpan<Posting> postings)
    {
        var skips = SkipTableLength(postings.Length);
        var needed = skips + (long)postings.Length * MaxPostingLength;
        if (_bytes.Length < needed) _bytes = new byte[checked((int)Math.Max(needed, Math.Min(_bytes.Length * 2L, Array.MaxLength)))];
        var (at, last) = (skips, -1);
        for (var i = 0; i < postings.Length; i++)
        {
            at = EncodeOne(postings[i], last, at);
            last = postings[i].Document;
            if (skips == 0 || (i + 1 < postings.Length && (i + 1) % BlockLength != 0)) continue;
            var skip = _bytes.AsSpan(i / BlockLength * SkipLength);
            BinaryPrimitives.WriteInt32LittleEndian(skip, last);
            BinaryPrimitives.WriteInt32LittleEndian(skip[4..], at - skips);
        }

        return _bytes.AsSpan(0, at);
    }

    public static int SkipTableLength(int postings) =>
        postings <= BlockLength ? 0 : (postings + BlockLength - 1) / BlockLength * SkipLength;

    private int EncodeOne(Posting posting, int last, int at)
    {
        var (frequencies, mask, isSingle) = (posting.Frequencies, 0u, true);
        for (var field = 0; field < TextField.Count; field++)
        {
            var frequency = (byte)(frequencies >> (field * 8));
            if (frequency == 0) continue;
            mask |= 1u << field;
            isSingle &= frequency == 1;
        }

        var head = ((ulong)(posting.Document - last) << 4) | (mask << 1) | (isSingle ? 1u : 0u);
        for (; head >= 0x80; head >>= 7) _bytes[at++] = (byte)(head | 0x80);
        _bytes[at++] = (byte)head;
        for (var field = 0; !isSingle && field < TextField.Count; field++)
        {
            var frequency = (byte)(frequencies >> (field * 8));
            if (frequency > 0) _bytes[at++] = frequency;
        }

        return at;
    }
}
