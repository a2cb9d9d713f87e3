using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.InteropServices;

namespace KnowledgeGraph.Storage.Text;

/// <summary>
/// The distinct terms of a section being built, numbered from zero as they come: open addressing over UTF-8 in one buffer, since a
/// dictionary of strings costs several times the time and memory.
/// </summary>
internal sealed class TermTable
{
    private Term[] _terms = new Term[1024];
    private int[] _slots = new int[4096];
    private byte[] _texts = new byte[16 * 1024];
    private int _textLength;

    public int Count { get; private set; }

    /// <summary>Bytes held.</summary>
    public long MemoryBytes => (long)_terms.Length * Marshal.SizeOf<Term>() + _slots.Length * 4L + _texts.Length;

    public ref Term this[int number] => ref _terms[number];

    public ReadOnlySpan<byte> TextOf(int number) => _texts.AsSpan(_terms[number].Start, _terms[number].Length);

    /// <summary>The number of a term, a new one when it was never seen.</summary>
    public int Number(ReadOnlySpan<byte> text)
    {
        var hash = HashOf(text);
        var mask = _slots.Length - 1;
        for (var slot = (int)hash & mask; ; slot = (slot + 1) & mask)
        {
            var number = _slots[slot] - 1;
            if (number < 0) return Add(text, hash, slot);
            ref var term = ref _terms[number];
            if (term.Hash == hash && term.Length == text.Length && _texts.AsSpan(term.Start, term.Length).SequenceEqual(text))
                return number;
        }
    }

    /// <summary>All numbers by ordinal of their texts.</summary>
    public int[] Sorted()
    {
        var numbers = new int[Count];
        var keys = new ulong[Count];
        for (var i = 0; i < numbers.Length; i++) (numbers[i], keys[i]) = (i, FirstBytes(TextOf(i)));
        Array.Sort(keys, numbers);
        for (var start = 0; start < keys.Length;)
        {
            var end = start + 1;
            while (end < keys.Length && keys[end] == keys[start]) end++;
            if (end - start > 1) numbers.AsSpan(start, end - start).Sort((x, y) => TextOf(x).SequenceCompareTo(TextOf(y)));
            start = end;
        }

        return numbers;
    }

    private static ulong FirstBytes(ReadOnlySpan<byte> text)
    {
        Span<byte> first = stackalloc byte[8];
        first.Clear();
        text[..Math.Min(8, text.Length)].CopyTo(first);
        return BinaryPrimitives.ReadUInt64BigEndian(first);
    }

    private static uint HashOf(ReadOnlySpan<byte> text)
    {
        var hash = (ulong)text.Length * 0x9E3779B97F4A7C15;
        for (; text.Length >= 8; text = text[8..]) hash = Mix(hash ^ BinaryPrimitives.ReadUInt64LittleEndian(text));
        if (text.Length >= 4)
        {
            hash = Mix(hash ^ BinaryPrimitives.ReadUInt32LittleEndian(text));
            text = text[4..];
        }

        foreach (var value in text) hash = Mix(hash ^ value);
        return (uint)(hash ^ (hash >> 32));
    }

    private static ulong Mix(ulong value)
    {
        value *= 0xD6E8FEB86659FD93;
        return BitOperations.RotateLeft(value, 29) ^ (value >> 32);
    }

    private int Add(ReadOnlySpan<byte> text, uint hash, int slot)
    {
        if (Count == _terms.Length) Array.Resize(ref _terms, Count * 2);
        if (_texts.Length - _textLength < text.Length) Array.Resize(ref _texts, (int)Math.Min(Array.MaxLength, _texts.Length * 2L));
        text.CopyTo(_texts.AsSpan(_textLength));
        var number = Count++;
        _terms[number] = new() { Hash = hash, Start = _textLength, Length = text.Length, LastDocument = -1 };
        _textLength += text.Length;
        _slots[slot] = number + 1;
        if (Count * 2 > _slots.Length) Grow();
        return number;
    }

    private void Grow()
    {
        _slots = new int[_slots.Length * 2];
        var mask = _slots.Length - 1;
        for (var number = 0; number < Count; number++)
        {
            var slot = (int)_terms[number].Hash & mask;
            while (_slots[slot] != 0) slot = (slot + 1) & mask;
            _slots[slot] = number + 1;
        }
    }

    /// <summary>A term: its text, the number of its documents so far, and its newest posting.</summary>
    internal struct Term
    {
        public uint Hash;
        public int Start;
        public int Length;
        public int Documents;
        public int LastDocument;
        public int LastPosting;
    }
}
