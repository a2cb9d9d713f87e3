using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace KnowledgeGraph.GraphQL.Execution.Writing;

/// <summary>
/// Copies text while looking for what JSON must escape (RFC 8259 §7: quotation marks, backslashes and control characters). Most values are
/// short and plain, so a search followed by a copy would pay twice for getting started.
/// </summary>
internal static class PlainText
{
    /// <summary>The longest text for <see cref="TryCopyVectors"/>.</summary>
    public const int MaxVectorText = 2 * MaskedVector.MaxBytes;

    /// <summary>Copies text in which nothing needs an escape.</summary>
    /// <param name="text">UTF-8.</param>
    /// <param name="target">At least as long as the text.</param>
    /// <returns>False if something does need an escape; what the target holds is then undefined.</returns>
    public static bool TryCopy(ReadOnlySpan<byte> text, Span<byte> target)
    {
        if (text.Length > target.Length)
        {
            throw new ArgumentException($"A text of {text.Length} bytes needs more room than {target.Length}.", nameof(target));
        }

        ref byte from = ref MemoryMarshal.GetReference(text);
        ref byte to = ref MemoryMarshal.GetReference(target);
        nuint length = (nuint)text.Length;
        return length >= (nuint)Vector256<byte>.Count ? TryCopyLong(ref from, ref to, length)
            : length >= (nuint)Vector128<byte>.Count ? TryCopyMiddling(ref from, ref to, length)
            : TryCopyShort(text, target);
    }

    /// <summary>The same as one or two vectors, where the processor can: whatever the target held behind the text is lost.</summary>
    /// <param name="text">From 1 to <see cref="MaxVectorText"/> bytes.</param>
    /// <param name="target">At least <see cref="MaxVectorText"/>.</param>
    public static bool TryCopyVectors(ReadOnlySpan<byte> text, Span<byte> target)
    {
        if (text.Length <= MaskedVector.MaxBytes)
        {
            Vector512<byte> only = MaskedVector.Load(text, padding: (byte)' ');
            only.CopyTo(target);
            return !NeedsEscape(only);
        }

        Vector512<byte> start = Vector512.Create(text);
        Vector512<byte> end = MaskedVector.Load(text[MaskedVector.MaxBytes..], padding: (byte)' ');
        start.CopyTo(target);
        end.CopyTo(target[MaskedVector.MaxBytes..]);
        return !NeedsEscape(start) && !NeedsEscape(end);
    }

    /// <summary>Whole vectors, and one that ends with the text and may overlap the last of them.</summary>
    private static bool TryCopyLong(ref byte from, ref byte to, nuint length)
    {
        nuint last = length - (nuint)Vector256<byte>.Count;
        for (nuint at = 0; at < last; at += (nuint)Vector256<byte>.Count)
        {
            Vector256<byte> part = Vector256.LoadUnsafe(ref from, at);
            if (NeedsEscape(part))
            {
                return false;
            }

            part.StoreUnsafe(ref to, at);
        }

        Vector256<byte> end = Vector256.LoadUnsafe(ref from, last);
        end.StoreUnsafe(ref to, last);
        return !NeedsEscape(end);
    }

    private static bool TryCopyMiddling(ref byte from, ref byte to, nuint length)
    {
        nuint last = length - (nuint)Vector128<byte>.Count;
        Vector128<byte> start = Vector128.LoadUnsafe(ref from);
        Vector128<byte> end = Vector128.LoadUnsafe(ref from, last);
        start.StoreUnsafe(ref to);
        end.StoreUnsafe(ref to, last);
        return !NeedsEscape(Vector256.Create(start, end));
    }

    /// <summary>Fewer bytes than a vector: the first and the last ones as two numbers that may overlap.</summary>
    private static bool TryCopyShort(ReadOnlySpan<byte> text, Span<byte> target)
    {
        switch (text.Length)
        {
            case >= sizeof(ulong):
                ulong start = BinaryPrimitives.ReadUInt64LittleEndian(text);
                ulong end = BinaryPrimitives.ReadUInt64LittleEndian(text[^sizeof(ulong)..]);
                BinaryPrimitives.WriteUInt64LittleEndian(target, start);
                BinaryPrimitives.WriteUInt64LittleEndian(target[(text.Length - sizeof(ulong))..], end);
                return !NeedsEscape(Vector128.Create(start, end).AsByte());
            case >= sizeof(uint):
                uint first = BinaryPrimitives.ReadUInt32LittleEndian(text);
                uint second = BinaryPrimitives.ReadUInt32LittleEndian(text[^sizeof(uint)..]);
                BinaryPrimitives.WriteUInt32LittleEndian(target, first);
                BinaryPrimitives.WriteUInt32LittleEndian(target[(text.Length - sizeof(uint))..], second);
                ulong both = first | ((ulong)second << 32);
                return !NeedsEscape(Vector128.Create(both).AsByte());
            default:
                return TryCopyBytes(text, target);
        }
    }

    private static bool TryCopyBytes(ReadOnlySpan<byte> text, Span<byte> target)
    {
        for (int index = 0; index < text.Length; index++)
        {
            byte value = text[index];
            target[index] = value;
            if (value is < 0x20 or (byte)'"' or (byte)'\\')
            {
                return false;
            }
        }

        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool NeedsEscape(Vector512<byte> text) =>
        (Vector512.LessThan(text, Vector512.Create((byte)0x20))
            | Vector512.Equals(text, Vector512.Create((byte)'"'))
            | Vector512.Equals(text, Vector512.Create((byte)'\\'))) != Vector512<byte>.Zero;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool NeedsEscape(Vector256<byte> text) =>
        (Vector256.LessThan(text, Vector256.Create((byte)0x20))
            | Vector256.Equals(text, Vector256.Create((byte)'"'))
            | Vector256.Equals(text, Vector256.Create((byte)'\\'))) != Vector256<byte>.Zero;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool NeedsEscape(Vector128<byte> text) =>
        (Vector128.LessThan(text, Vector128.Create((byte)0x20))
            | Vector128.Equals(text, Vector128.Create((byte)'"'))
            | Vector128.Equals(text, Vector128.Create((byte)'\\'))) != Vector128<byte>.Zero;
}
