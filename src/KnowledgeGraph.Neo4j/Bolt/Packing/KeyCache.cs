namespace KnowledgeGraph.Neo4j.Bolt.Packing;

/// <summary>
/// Strings for keys and labels, which repeat from record to record: each is made once a connection. Direct-mapped, so a collision
/// costs a string and nothing else. One thread at a time.
/// </summary>
internal sealed class KeyCache
{
    private const int Slots = 256;
    private const int LongestKey = 48;
    private readonly string?[] _texts = new string?[Slots];
    private readonly byte[]?[] _bytes = new byte[]?[Slots];

    public string? Find(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length > LongestKey) return null;
        var slot = Slot(utf8);
        return _bytes[slot] is { } known && utf8.SequenceEqual(known) ? _texts[slot] : null;
    }

    public void Remember(ReadOnlySpan<byte> utf8, string text)
    {
        if (utf8.Length > LongestKey) return;
        var slot = Slot(utf8);
        _bytes[slot] = utf8.ToArray();
        _texts[slot] = text;
    }

    private static int Slot(ReadOnlySpan<byte> utf8)
    {
        var hash = 2166136261u;
        foreach (var value in utf8) hash = (hash ^ value) * 16777619u;
        return (int)((hash ^ (hash >> 15)) % Slots);
    }
}
