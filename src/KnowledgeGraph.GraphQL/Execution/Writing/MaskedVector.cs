using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace KnowledgeGraph.GraphQL.Execution.Writing;

/// <summary>
/// Short byte strings as one vector, for processors with the masked loads of AVX-512 BW. A masked load does not touch memory outside of its
/// mask, so no length needs a path of its own: branches by the lengths of texts are hard to foretell.
/// </summary>
internal static unsafe class MaskedVector
{
    /// <summary>The longest string that fits.</summary>
    public const int MaxBytes = 64;

    public static bool IsSupported => Avx512BW.IsSupported;

    private static Vector512<byte> Places => Vector512<byte>.Indices;

    /// <summary>
    /// Whether the bytes are neither too many nor none: an empty span may begin nowhere, where the processor is slow to see that nothing is
    /// to be loaded.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Fits(ReadOnlySpan<byte> bytes) => (uint)(bytes.Length - 1) < MaxBytes;

    /// <param name="bytes">Such as <see cref="Fits"/>.</param>
    /// <param name="padding">Stands behind them.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<byte> Load(ReadOnlySpan<byte> bytes, byte padding)
    {
        fixed (byte* start = &MemoryMarshal.GetReference(bytes))
        {
            return Avx512BW.MaskLoad(start, Vector512.LessThan(Places, Vector512.Create((byte)bytes.Length)), Vector512.Create(padding));
        }
    }

    /// <param name="first">The first byte.</param>
    /// <param name="rest">Those that follow it: less than <see cref="MaxBytes"/>.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<byte> LoadBehind(byte first, ReadOnlySpan<byte> rest)
    {
        fixed (byte* start = &MemoryMarshal.GetReference(rest))
        {
            // The place before the rest wraps round to the highest number and so is none of the rest.
            Vector512<byte> isRest = Vector512.LessThan(Places - Vector512<byte>.One, Vector512.Create((byte)rest.Length));
            return Avx512BW.MaskLoad(start - 1, isRest, Vector512.CreateScalar(first));
        }
    }
}
