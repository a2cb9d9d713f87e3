using System.Text;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Storage.Queries.Filters;

/// <summary>
/// <see cref="ContentHash.Fold"/> over UTF-8, without garbage where the text is ASCII. The result is valid until the next call.
/// </summary>
internal sealed class FoldedText
{
    private byte[] _buffer = new byte[256];

    public ReadOnlySpan<byte> Fold(ReadOnlySpan<byte> text)
    {
        if (!Ascii.IsValid(text)) return Encoding.UTF8.GetBytes(ContentHash.Fold(Encoding.UTF8.GetString(text)));
        if (_buffer.Length < text.Length) _buffer = new byte[text.Length * 2];
        var length = 0;
        foreach (var letter in text)
        {
            if (char.IsAsciiLetterOrDigit((char)letter)) _buffer[length++] = letter is >= (byte)'A' and <= (byte)'Z' ? (byte)(letter | 0x20) : letter;
            else if (length > 0 && _buffer[length - 1] != ' ') _buffer[length++] = (byte)' ';
        }

        if (length > 0 && _buffer[length - 1] == ' ') length--;
        return length > 0 ? _buffer.AsSpan(0, length) : text.Trim(" \t\r\n\v\f"u8);
    }
}
