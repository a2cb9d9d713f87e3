using System.Runtime.CompilerServices;
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
    private const int MaxBytes = 48;

    /// <summary>What <see cref="Encode(ReadOnlySpan{byte}, Span{byte})"/> writes, whatever the length: those behind the text mean nothing.</summary>
    public const int VectorBytes = 64;

    private static Vector512<byte> Alphabet => Vector512.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"u8);

    /// <summary>Three bytes a, b, c become b, a, c, b: each of four six-bit values then lies within two bytes.</summary>
    private static Vector512<byte> Spread => Vector512.Create((ReadOnlySpan<byte>)
    [
        1, 0, 2, 1, 4, 3, 5, 4, 7, 6, 8, 7, 10, 9, 11, 10, 13, 12, 14, 13, 16, 15, 17, 16, 19, 18, 20, 19, 22, 21, 23, 22,
        25, 24, 26, 25, 28, 27, 29, 28, 31, 30, 32, 31, 34, 33, 35, 34, 37, 36, 38, 37, 40, 39, 41, 40, 43, 42, 44, 43, 46, 45, 47, 46,
    ]);

    public static bool IsSupported => Avx512Vbmi.IsSupported && MaskedVector.IsSupported;

    /// <summary>Whether there are bytes and one vector holds their text.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Fits(ReadOnlySpan<byte> bytes) => (uint)(bytes.Length - 1) < MaxBytes;

    /// <summary>The same for bytes that one more stands before.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool FitsBehindFirst(ReadOnlySpan<byte> rest) => (uint)(rest.Length - 1) < MaxBytes - 1;

    /// <param name="bytes">Such as <see cref="Fits"/>.</param>
    /// <param name="target">At least <see cref="VectorBytes"/>.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Encode(ReadOnlySpan<byte> bytes, Span<byte> target) => Encode(MaskedVector.Load(bytes, padding: 0)).CopyTo(target);

    /// <param name="first">Stands before the rest.</param>
    /// <param name="rest">Such as <see cref="FitsBehindFirst"/>.</param>
    /// <param name="target">At least <see cref="VectorBytes"/>.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Encode(byte first, ReadOnlySpan<byte> rest, Span<byte> target) =>
        Encode(MaskedVector.LoadBehind(first, rest)).CopyTo(target);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<byte> Encode(Vector512<byte> bytes)
    {
        Vector512<byte> spread = Avx512Vbmi.PermuteVar64x8(bytes, Spread);
        Vector512<byte> sixBits = Avx512Vbmi.MultiShift(Vector512.Create(0x3036242a1016040aul).AsByte(), spread.AsUInt64());
        return Avx512Vbmi.PermuteVar64x8(Alphabet, sixBits);
    }
}
