using System.Text;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Storage.Text;

/// <summary>
/// Cuts text into the words that full-text search compares: runs of letters and digits, compatibility forms and marks gone, lower
/// case. Each Han, Hiragana or Katakana character is a word of its own, since those scripts put no spaces. Words are cut off after
/// 64 characters. Reuses its buffer: one thread at a time.
/// </summary>
public sealed class Tokenizer
{
    /// <summary>Longest word kept, in UTF-16 units.</summary>
    public const int MaxWordLength = 64;

    private char[] _folded = new char[1024];
    private int _length;
    private int _next;

    /// <summary>Begins on a UTF-8 text. Bytes that are no UTF-8 separate words.</summary>
    public void Start(ReadOnlySpan<byte> utf8)
    {
        (_length, _next) = (0, 0);
        Reserve(utf8.Length);
        while (!utf8.IsEmpty)
        {
            if (utf8[0] < 0x80)
            {
                AppendAscii((char)utf8[0]);
                utf8 = utf8[1..];
                continue;
            }

            Rune.DecodeFromUtf8(utf8, out var rune, out var consumed);
            Append(rune);
            utf8 = utf8[consumed..];
        }
    }

    /// <summary>Begins on a text.</summary>
    public void Start(string text)
    {
        (_length, _next) = (0, 0);
        Reserve(text.Length);
        foreach (var rune in text.EnumerateRunes()) Append(rune);
    }

    /// <summary>The next word, valid until the tokenizer starts on another text; false at the end.</summary>
    public bool TryNext(out ReadOnlySpan<char> word)
    {
        while (_next < _length && _folded[_next] == ' ') _next++;
        var rest = _folded.AsSpan(_next, _length - _next);
        var end = rest.IndexOf(' ');
        word = end < 0 ? rest : rest[..end];
        _next += word.Length;
        if (word.Length > MaxWordLength) word = word[..(char.IsHighSurrogate(word[MaxWordLength - 1]) ? MaxWordLength - 1 : MaxWordLength)];
        return !word.IsEmpty;
    }

    /// <summary>The distinct words of a text in the order of their first place.</summary>
    public IReadOnlyList<string> Words(string text)
    {
        var words = new List<string>();
        Start(text);
        while (TryNext(out var word))
        {
            var found = word.ToString();
            if (!words.Contains(found)) words.Add(found);
        }

        return words;
    }

    private static bool IsIdeographic(Rune rune) => rune.Value
        is >= 0x3040 and <= 0x30FF or >= 0x3400 and <= 0x4DBF or >= 0x4E00 and <= 0x9FFF or >= 0xF900 and <= 0xFAFF or >= 0x20000 and <= 0x3FFFF;

    private void Append(Rune rune)
    {
        if (rune.IsAscii) AppendAscii((char)rune.Value);
        else if (UnicodeDecomposition.TryDecompose(rune, out var decomposed))
        {
            foreach (var part in decomposed.EnumerateRunes()) AppendLetter(part);
        }
        else if (!UnicodeDecomposition.IsMark(rune)) AppendLetter(rune);
    }

    private void AppendAscii(char letter)
    {
        Reserve(1);
        _folded[_length++] = char.IsAsciiLetterOrDigit(letter) ? char.ToLowerInvariant(letter) : ' ';
    }

    private void AppendLetter(Rune rune)
    {
        Reserve(4);
        if (!Rune.IsLetterOrDigit(rune))
        {
            _folded[_length++] = ' ';
            return;
        }

        var isWord = IsIdeographic(rune);
        if (isWord) _folded[_length++] = ' ';
        _length += Rune.ToLowerInvariant(rune).EncodeToUtf16(_folded.AsSpan(_length));
        if (isWord) _folded[_length++] = ' ';
    }

    private void Reserve(int more)
    {
        if (_folded.Length - _length < more) Array.Resize(ref _folded, Math.Max(_folded.Length * 2, _length + more));
    }
}
