using System.Buffers.Binary;

namespace KnowledgeGraph.Neo4j;

/// <summary>
/// The number of the transaction that a bookmark of Neo4j 5 stands for. Bookmarks are opaque by contract; what is read here is only
/// compared with what was read before, and a form that is not known yields nothing.
/// </summary>
internal static class BookmarkNumber
{
    private const string Prefix = "FB:";

    /// <summary>A list of one, the database's id as sixteen bytes, then the number as a PackStream integer.</summary>
    private static ReadOnlySpan<byte> Beginning => [0x91, 0xCC, 0x10];

    private const int IdSize = 16;

    public static long? Of(string? bookmark)
    {
        if (bookmark is null || !bookmark.StartsWith(Prefix, StringComparison.Ordinal)) return null;
        var bytes = new byte[bookmark.Length];
        if (!Convert.TryFromBase64String(bookmark[Prefix.Length..], bytes, out var size)) return null;
        var data = bytes.AsSpan(0, size);
        if (data.Length <= Beginning.Length + IdSize || !data.StartsWith(Beginning)) return null;
        return Integer(data[(Beginning.Length + IdSize)..]);
    }

    private static long? Integer(ReadOnlySpan<byte> data) => (data[0], data.Length - 1) switch
    {
        ( < 0x80, _) => data[0],
        (0xC8, >= 1) => (sbyte)data[1],
        (0xC9, >= 2) => BinaryPrimitives.ReadInt16BigEndian(data[1..]),
        (0xCA, >= 4) => BinaryPrimitives.ReadInt32BigEndian(data[1..]),
        (0xCB, >= 8) => BinaryPrimitives.ReadInt64BigEndian(data[1..]),
        _ => null,
    };
}
