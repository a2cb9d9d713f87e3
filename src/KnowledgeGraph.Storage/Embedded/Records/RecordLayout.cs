using System.Numerics;

namespace KnowledgeGraph.Storage.Embedded.Records;

/// <summary>Offsets of the fixed parts of a record; see FORMAT.md.</summary>
internal static class RecordLayout
{
    public const int SurvivorAt = 4;
    public const int IdsAt = 8;
    public const int SourcesAt = 12;
    public const int StatementsAt = 16;
    public const int HeaderBytes = 20;
    public const int BodyHeaderBytes = 12;

    /// <summary>Set in a slot whose lower 31 bits are the value itself.</summary>
    public const uint Inline = 0x8000_0000;

    /// <summary>Byte offset of the slot of a bit within a table that has one slot per set bit.</summary>
    public static int Slot(ulong mask, int bit) => 4 * BitOperations.PopCount(mask & ((1UL << bit) - 1));
}
