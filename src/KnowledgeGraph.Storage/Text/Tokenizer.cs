using System.Text;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Storage.Text;

/// <summary>
/// Cuts text into the words that full-text search compares: runs of letters and digits, compatibility forms and marks gone, lower
/// case. Each Han, Hiragana or Katakana character is a word of its own, since those scripts put no spaces. Words are UTF-8 and cut
/// off after <see cref="MaxWordBytes"/>. Reuses its buffer: one thread at a time.
/// </summary>
public sealed class Tokenizer
{
    /// <summary>Longest word kept, in bytes of UTF-8; a longer one loses its end at a character boundary.</summary>
    public const int MaxWordBytes = 96;

    private const byte Separator = (byte)' ';
    private static readonly byte[] FoldedAscii = FoldAscii();

    private byte[] _folded = new byte[1024];
    private int _length;
    private int _next;

    /// <summary>Begins on a UTF-8 text. Bytes that are no UTF-8 separate words.</summary>
    public void Start(ReadOnlySpan<byte> utf8)
    {
        (_length, _next) = (0, 0);
        while (!utf8.IsEmpty)
        {
            utf8 = utf8[AppendAscii(utf8)..];
            if (utf8.IsEmpty) return;
            Rune.DecodeFromUtf8(utf8, out var rune, out var consumed);
            Append(rune);
            utf8 = utf8[consumed..];
        }
    }

    /// <summary>Begins on a text.</summary>
    public void Start(string text) => Start(Encoding.UTF8.GetBytes(text));

    /// <summary>The next word, valid until the tokenizer starts on another text; false at the end.</summary>
    public bool TryNext(out ReadOnlySpan<byte> word)
    {
        while (_next < _length && _folded[_next] == Separator) _next++;
        var rest = _folded.AsSpan(_next, _length - _next);
        var end = rest.IndexOf(Separator);
        word = end < 0 ? rest : rest[..end];
        _next += word.Length;
        if (word.Length > MaxWordBytes) word = Cut(word);
        return !word.IsEmpty;
    }

    /// <summary>The distinct words of a text in the order of their first place.</summary>
    public IReadOnlyList<string> Words(string text)
    {
        var words = new List<string>();
        Start(text);
        while (TryNext(out var word))
        {
            var found = Encoding.UTF8.GetString(word);
            if (!words.Contains(found)) words.Add(found);
        }

        return words;
    }

    private static bool IsIdeographic(Rune rune) => rune.Value
        is >= 0x3040 and <= 0x30FF or >= 0x3400 and <= 0x4DBF or >= 0x4E00 and <= 0x9FFF or >= 0xF900 and <= 0xFAFF or >= 0x20000 and <= 0x3FFFF;

    private static ReadOnlySpan<byte> Cut(ReadOnlySpan<byte> word)
    {
        var length = MaxWordBytes;
        while ((word[length] & 0xC0) == 0x80) length--;
        return word[..length];
    }

    /// <summary>Appends the ASCII at the beginning of the text and gives its length.</summary>
    private int AppendAscii(ReadOnlySpan<byte> utf8)
    {
        Reserve(utf8.Length);
        var target = _folded.AsSpan(_length);
        var table = FoldedAscii;
        var i = 0;
        for (; i < utf8.Length && i < target.Length && utf8[i] < table.Length; i++) target[i] = table[utf8[i]];
        _length += i;
        return i;
    }

    private void Append(Rune rune)
    {
        if (UnicodeDecomposition.TryDecompose(rune, out var decomposed))
        {
            foreach (var part in decomposed.EnumerateRunes()) AppendLetter(part);
        }
        else if (!UnicodeDecomposition.IsMark(rune))
        {
            AppendLetter(rune);
        }
    }

    private void AppendLetter(Rune rune)
    {
        Reserve(6);
        if (!Rune.IsLetterOrDigit(rune))
        {
            _folded[_length++] = Separator;
            return;
        }

        var isWord = IsIdeographic(rune);
        if (isWord) _folded[_length++] = Separator;
        _length += Rune.ToLowerInvariant(rune).EncodeToUtf8(_folded.AsSpan(_length));
        if (isWord) _folded[_length++] = Separator;
    }

    private void Reserve(int more)
    {
        if (_folded.Length - _length < more) Array.Resize(ref _folded, Math.Max(_folded.Length * 2, _length + more));
    }

    private static byte[] FoldAscii()
    {
        var table = new byte[0x80];
        for (var i = 0; i < table.Length; i++)
            table[i] = char.IsAsciiLetterOrDigit((char)i) ? (byte)char.ToLowerInvariant((char)i) : Separator;
        return table;
    }
}
