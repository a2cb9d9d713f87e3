using KnowledgeGraph.Model;

namespace KnowledgeGraph.Analysis.Topologies.Files;

/// <summary>Constants of the byte format that README.md in this folder describes.</summary>
internal static class TopologyFormat
{
    public const uint Version = 2;
    public const int Alignment = 64;
    public const int HeaderSize = 56;
    public const int EntrySize = 32;
    public const int KindCount = 5;
    public const uint Numbers = 1;
    public const uint Years = 60;
    public const uint Types = 61;

    public static ReadOnlySpan<byte> Magic => "KGTOPOLO"u8;

    public static uint FirstSectionOf(int relation) => 10 + (8 * (uint)relation);

    public static uint NumbersOf(NodeKind kind) => Numbers + (uint)kind - (uint)NodeKind.Paper;

    public static long Align(long offset) => (offset + Alignment - 1) / Alignment * Alignment;
}
