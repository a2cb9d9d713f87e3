using System.Buffers.Binary;
using System.Text;

namespace KnowledgeGraph.Storage.Embedded.Records;

/// <summary>Reads a list of texts in place; <c>default</c> is the empty list.</summary>
internal readonly ref struct ItemReader(ReadOnlySpan<byte> list)
{
    private readonly ReadOnlySpan<byte> _list = list;

    public int Count => _list.IsEmpty ? 0 : Int32(0);

    public ReadOnlySpan<byte> this[int index]
    {
        get
        {
            var count = Count;
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)index, (uint)count, nameof(index));
            var start = index == 0 ? 0 : Int32(4 * index);
            var end = Int32(4 * (index + 1));
            return _list.Slice(4 + (4 * count) + start, end - start);
        }
    }

    /// <summary>Linear in the items.</summary>
    public bool Contains(ReadOnlySpan<byte> item)
    {
        for (var i = 0; i < Count; i++)
        {
            if (this[i].SequenceEqual(item)) return true;
        }

        return false;
    }

    public string[] ToStrings()
    {
        var texts = new string[Count];
        for (var i = 0; i < texts.Length; i++) texts[i] = Encoding.UTF8.GetString(this[i]);
        return texts;
    }

    public List<byte[]> ToArrays()
    {
        var items = new List<byte[]>(Count);
        for (var i = 0; i < Count; i++) items.Add(this[i].ToArray());
        return items;
    }

    private int Int32(int at) => BinaryPrimitives.ReadInt32LittleEndian(_list[at..]);
}
