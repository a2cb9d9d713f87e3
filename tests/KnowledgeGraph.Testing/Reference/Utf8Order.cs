using System.Text;

namespace KnowledgeGraph.Testing;

/// <summary>Texts by the bytes of their UTF-8 form, which is by code point: unlike string.CompareOrdinal beyond U+FFFF.</summary>
internal sealed class Utf8Order : IComparer<string>
{
    public static Utf8Order Instance { get; } = new();

    public int Compare(string? x, string? y) =>
        Encoding.UTF8.GetBytes(x ?? "").AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(y ?? ""));
}
