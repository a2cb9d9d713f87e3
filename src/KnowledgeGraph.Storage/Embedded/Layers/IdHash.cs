using System.Numerics;
using System.Text;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Storage.Embedded.Layers;

/// <summary>
/// The 64-bit hash of an id's key text in the id index. Part of the on-disk format: two CRC-32C runs of different seeds over the
/// bytes, each mixed by the finaliser of MurmurHash3 (Appleby). It needs no secrecy: every hit is compared with the id itself.
/// </summary>
internal static class IdHash
{
    public static ulong Of(ReadOnlySpan<byte> key)
    {
        uint low = 0x9E3779B9, high = 0x85EBCA6B;
        foreach (var b in key)
        {
            low = BitOperations.Crc32C(low, b);
            high = BitOperations.Crc32C(high ^ (high << 7), b);
        }

        var hash = ((ulong)high << 32) | low;
        hash ^= hash >> 33;
        hash *= 0xFF51AFD7ED558CCD;
        hash ^= hash >> 33;
        hash *= 0xC4CEB9FE1A85EC53;
        hash ^= hash >> 33;
        return hash == 0 ? 1 : hash;
    }

    /// <summary>Writes the key text of an id; the buffer must have room for <see cref="MaxBytes"/>.</summary>
    public static int WriteKey(ExternalId id, Span<byte> buffer)
    {
        var scheme = Encoding.UTF8.GetBytes(id.Scheme.Name(), buffer);
        buffer[scheme] = (byte)':';
        return scheme + 1 + Encoding.UTF8.GetBytes(id.Value, buffer[(scheme + 1)..]);
    }

    /// <summary>Longest key text: a scheme's name, a colon, the value at three bytes a UTF-16 unit.</summary>
    public const int MaxBytes = 32 + (3 * ExternalId.MaxLength);

    public static ExternalId ReadKey(ReadOnlySpan<byte> key)
    {
        var text = Encoding.UTF8.GetString(key);
        var colon = text.IndexOf(':');
        return new ExternalId(IdSchemeNames.Find(text.AsSpan(0, colon)), text[(colon + 1)..]);
    }
}
