using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace KnowledgeGraph.GraphQL.Execution.Writing;

/// <summary>
/// Base64url of up to 48 bytes as one vector of 64 characters, for processors with the byte permutations of AVX-512 VBMI (Muła and Lemire,
/// "Base64 encoding and decoding at almost the speed of a memory copy", 2019). Ids and cursors are that short, and the framework's encoder
/// spends most of its time on such texts with what remains behind its vectors.
/// </summary>
internal static class Base64UrlVector
{
    /// <summary>Bytes that one vector of text holds.</summary>
    public const int MaxBytes = 48;

    /// <summary>What <see cref="Encode(ReadOnlySpan{byte}, Span{byte})"/> writes, whatever the length: those behind the text mean nothing.</summary>
    public const int VectorBytes = 64;

    private static readonly Vector512<byte> Alphabet = Vector512.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"u8);

    /// <summary>Three bytes a, b, c become b, a, c, b: each of four six-bit values then lies within two bytes.</summary>
    private static readonly Vector512<byte> Spread = Vector512.Create(
        [.. Enumerable.Range(0, 16).SelectMany(group => new[] { 1, 0, 2, 1 }, (group, at) => (byte)((3 * group) + at))]);

    private static readonly Vector512<byte> Places = Vector512<byte>.Indices;

    /// <summary>Places counted behind a first byte, which itself has the highest number.</summary>
    private static readonly Vector512<byte> PlacesBehindFirst = Vector512<byte>.Indices - Vector512<byte>.One;

    public static bool IsSupported => Avx512Vbmi.IsSupported && Avx512BW.IsSupported;

    /// <param name="bytes">At most <see cref="MaxBytes"/>.</param>
    /// <param name="target">At least <see cref="VectorBytes"/>.</param>
    public static unsafe void Encode(ReadOnlySpan<byte> bytes, Span<byte> target)
    {
        fixed (byte* start = &MemoryMarshal.GetReference(bytes))
        {
            // A masked load does not touch memory behind the bytes.
            Vector512<byte> isGiven = Vector512.LessThan(Places, Vector512.Create((byte)bytes.Length));
            Encode(Avx512BW.MaskLoad(start, isGiven, Vector512<byte>.Zero)).CopyTo(target);
        }
    }

    /// <param name="first">Stands before the rest.</param>
    /// <param name="rest">Less than <see cref="MaxBytes"/>.</param>
    /// <param name="target">At least <see cref="VectorBytes"/>.</param>
    public static unsafe void Encode(byte first, ReadOnlySpan<byte> rest, Span<byte> target)
    {
        fixed (byte* start = &MemoryMarshal.GetReference(rest))
        {
            // Nor does it touch the byte before the rest, for which the first one stands.
            Vector512<byte> isGiven = Vector512.LessThan(PlacesBehindFirst, Vector512.Create((byte)rest.Length));
            Encode(Avx512BW.MaskLoad(start - 1, isGiven, Vector512.CreateScalar(first))).CopyTo(target);
        }
    }

    private static Vector512<byte> Encode(Vector512<byte> bytes)
    {
        Vector512<byte> spread = Avx512Vbmi.PermuteVar64x8(bytes, Spread);
        Vector512<byte> sixBits = Avx512Vbmi.MultiShift(Vector512.Create(0x3036242a1016040aul).AsByte(), spread.AsUInt64());
        return Avx512Vbmi.PermuteVar64x8(Alphabet, sixBits);
    }
}
