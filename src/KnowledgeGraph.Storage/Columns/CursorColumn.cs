using System.Buffers.Text;

namespace KnowledgeGraph.Storage;

/// <summary>
/// Cursors that are put together only when they are read, so that whoever writes them into an answer need not copy them from elsewhere. The
/// cursor of a row is text that is base64url already, followed by bytes in base64url. For one thread at a time, while its snapshot is open.
/// </summary>
public abstract class CursorColumn : TextColumn
{
    private protected CursorColumn(int count)
        : base(count, null)
    {
    }

    /// <summary>Puts the cursor together in memory of its own.</summary>
    public override ReadOnlySpan<byte> this[int row]
    {
        get
        {
            Read(row, out var head, out var tail);
            var text = new byte[head.Length + Base64Url.GetEncodedLength(tail.Length)];
            head.CopyTo(text);
            Base64Url.EncodeToUtf8(tail, text.AsSpan(head.Length));
            return text;
        }
    }

    /// <param name="row">Cheapest in ascending order.</param>
    /// <param name="head">Base64url of whole groups of three bytes; may be empty.</param>
    /// <param name="tail">What follows, to be encoded. Both are valid until the next row is read.</param>
    public abstract void Read(int row, out ReadOnlySpan<byte> head, out ReadOnlySpan<byte> tail);
}
