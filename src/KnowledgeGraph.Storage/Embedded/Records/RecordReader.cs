using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace KnowledgeGraph.Storage.Embedded.Records;

/// <summary>Reads a node's record in place.</summary>
internal readonly ref struct RecordReader(ReadOnlySpan<byte> record)
{
    private readonly ReadOnlySpan<byte> _record = record;

    public RecordFlags Flags => (RecordFlags)BinaryPrimitives.ReadUInt16LittleEndian(_record);

    public bool IsVisible => (Flags & RecordFlags.Visible) != 0;

    public bool IsMerged => (Flags & RecordFlags.Merged) != 0;

    /// <summary>The node that took this one's place; meaningful when <see cref="IsMerged"/>.</summary>
    public int Survivor => Int32(RecordLayout.SurvivorAt);

    /// <summary>Key texts, key first. Empty when merged away.</summary>
    public ItemReader Ids => IsMerged ? default : new ItemReader(_record[Int32(RecordLayout.IdsAt)..]);

    /// <summary>The ids as they are stored, for a record of the same node. Only of a record that is not merged away.</summary>
    public ReadOnlySpan<byte> IdBytes => _record[Int32(RecordLayout.IdsAt)..Int32(RecordLayout.SourcesAt)];

    public ReadOnlySpan<int> Sources
    {
        get
        {
            var count = BinaryPrimitives.ReadUInt16LittleEndian(_record[2..]);
            return count == 0 ? default : MemoryMarshal.Cast<byte, int>(_record.Slice(Int32(RecordLayout.SourcesAt), 4 * count));
        }
    }

    /// <summary>What the sources say together. Only for visible nodes.</summary>
    public BodyReader Effective => new(_record[RecordLayout.HeaderBytes..]);

    /// <summary>What the index-th source says. Of a single source nothing is stored twice: it is the effective body.</summary>
    public BodyReader Statement(int index)
    {
        var table = Int32(RecordLayout.StatementsAt);
        return table == 0 ? Effective : new BodyReader(_record[Int32(table + (4 * index))..]);
    }

    private int Int32(int at) => BinaryPrimitives.ReadInt32LittleEndian(_record[at..]);
}
