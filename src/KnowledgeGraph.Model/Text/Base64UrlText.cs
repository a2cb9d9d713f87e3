using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace KnowledgeGraph.Model;

/// <summary>
/// Base64url without padding (RFC 4648, section 5) of short binary values, such as ids and cursors, of which one answer holds hundreds.
/// The framework's encoder is made for long inputs: for twenty bytes its preparations cost more than the encoding, which here takes one
/// vector for every twelve bytes. For long inputs and for reading, the framework's <c>Base64Url</c> is the right choice.
/// </summary>
public static class Base64UrlText
{
    private const int BytesAVector = 12;
    private const int CharactersAVector = 16;

    /// <summary>The number of characters that a value becomes.</summary>
    public static int LengthOf(int bytes) => checked(((bytes / 3) * 4) + (bytes % 3 == 0 ? 0 : (bytes % 3) + 1));

    /// <summary>
    /// How long the target of <see cref="Encode"/> must be: whole vectors are written, also where fewer characters count.
    /// </summary>
    public static int RoomFor(int bytes) => checked((((bytes + BytesAVector - 1) / BytesAVector) + 1) * CharactersAVector);

    /// <summary>Encodes a value as ASCII.</summary>
    /// <param name="value">The value.</param>
    /// <param name="target">At least <see cref="RoomFor"/>; what lies behind the result is overwritten at will.</param>
    /// <returns>The number of characters of the result, that of <see cref="LengthOf"/>.</returns>
    public static int Encode(ReadOnlySpan<byte> value, Span<byte> target)
    {
        if (target.Length < RoomFor(value.Length)) ThrowShort(value.Length, target.Length);
        ref var from = ref MemoryMarshal.GetReference(value);
        ref var to = ref MemoryMarshal.GetReference(target);
        var (read, written) = (0, 0);

        // A vector is sixteen bytes, of which twelve are used: the last ones must not be read beyond the value.
        for (; read + CharactersAVector <= value.Length; read += BytesAVector, written += CharactersAVector)
            EncodeVector(Vector128.LoadUnsafe(ref from, (nuint)read)).StoreUnsafe(ref to, (nuint)written);
        Span<byte> rest = stackalloc byte[2 * CharactersAVector];
        rest.Clear();
        value[read..].CopyTo(rest);
        for (var at = 0; read + at < value.Length; at += BytesAVector, written += CharactersAVector)
            EncodeVector(Vector128.LoadUnsafe(ref MemoryMarshal.GetReference(rest), (nuint)at)).StoreUnsafe(ref to, (nuint)written);
        return LengthOf(value.Length);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> EncodeVector(Vector128<byte> bytes)
    {
        // Three bytes become the low 24 bits of a number, first byte highest; its four groups of six bits become its four bytes.
        var triples = Vector128.Shuffle(bytes, Vector128.Create((byte)2, 1, 0, 255, 5, 4, 3, 255, 8, 7, 6, 255, 11, 10, 9, 255)).AsUInt32();
        var sixes = ((triples >>> 18)
            | ((triples >>> 4) & Vector128.Create(0x3F00u))
            | ((triples << 10) & Vector128.Create(0x3F_0000u))
            | ((triples << 24) & Vector128.Create(0x3F00_0000u))).AsByte();

        // The alphabet has five runs; each begins at another distance from its number: A-Z, a-z, 0-9, - and _.
        var distance = Vector128.Create((byte)'A')
            + (Vector128.GreaterThan(sixes, Vector128.Create((byte)25)) & Vector128.Create((byte)('a' - 26 - 'A')))
            - (Vector128.GreaterThan(sixes, Vector128.Create((byte)51)) & Vector128.Create((byte)('a' - 26 - ('0' - 52))))
            - (Vector128.Equals(sixes, Vector128.Create((byte)62)) & Vector128.Create((byte)('0' - 52 - ('-' - 62))))
            + (Vector128.Equals(sixes, Vector128.Create((byte)63)) & Vector128.Create((byte)('_' - 63 - ('0' - 52))));
        return sixes + distance;
    }

    private static void ThrowShort(int bytes, int room) => throw new ArgumentException(
        $"{bytes} bytes need room for {RoomFor(bytes)} characters, not {room}.", "target");
}
