namespace KnowledgeGraph.Storage.Text;

/// <summary>
/// That a document holds a word, and how often in each field (at most 255 times each), in 64 bits that sort by document:
/// document in the upper half, below it one byte a field.
/// </summary>
internal readonly record struct Posting(ulong Bits)
{
    public Posting(int document, uint frequencies)
        : this(((ulong)(uint)document << 32) | frequencies)
    {
    }

    public int Document => (int)(Bits >> 32);

    public uint Frequencies => (uint)Bits;

    /// <summary>One occurrence more in a field, unless it is full.</summary>
    public static uint Count(uint frequencies, int field) =>
        (byte)(frequencies >> (field * 8)) == byte.MaxValue ? frequencies : frequencies + (1u << (field * 8));
}
