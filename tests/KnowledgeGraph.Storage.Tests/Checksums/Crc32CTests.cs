using KnowledgeGraph.Storage.Checksums;

namespace KnowledgeGraph.Storage.Tests.Checksums;

public sealed class Crc32CTests
{
    private const int BlockBytes = 3 * Crc32C.LaneBytes;

    [Fact]
    public void Of_ExamplesOfTheStandard_GivesTheirChecksums()
    {
        Assert.Equal(0xE3069283u, Crc32C.Of("123456789"u8));
        Assert.Equal(0x8A9136AAu, Crc32C.Of(new byte[32]));
        Assert.Equal(0x62A8AB43u, Crc32C.Of(Enumerable.Repeat((byte)0xFF, 32).ToArray()));
        Assert.Equal(0x46DD794Eu, Crc32C.Of(Enumerable.Range(0, 32).Select(i => (byte)i).ToArray()));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(7)]
    [InlineData(8)]
    [InlineData(BlockBytes - 1)]
    [InlineData(BlockBytes)]
    [InlineData(BlockBytes + 1)]
    [InlineData((2 * BlockBytes) - 8)]
    [InlineData(16_384)]
    [InlineData(100_003)]
    public void Of_AnyLengthAtAnyAddress_IsThatOfTheDefinition(int length)
    {
        var random = new Random(length);
        var bytes = new byte[length + 3];
        random.NextBytes(bytes);
        for (var start = 0; start < 3; start++)
        {
            var part = bytes.AsSpan(start, length);
            Assert.Equal(ByDefinition(part), Crc32C.Of(part));
        }
    }

    [Fact]
    public void OfElements_Numbers_IsThatOfTheirBytes()
    {
        long[] numbers = [.. Enumerable.Range(0, 5_000).Select(i => i * 0x1234_5678_9ABCL)];
        Assert.Equal(ByDefinition(System.Runtime.InteropServices.MemoryMarshal.AsBytes<long>(numbers)), Crc32C.OfElements<long>(numbers));
    }

    /// <summary>Bit by bit, the polynomial reflected.</summary>
    private static uint ByDefinition(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        foreach (var value in bytes)
        {
            crc ^= value;
            for (var bit = 0; bit < 8; bit++) crc = (crc & 1) != 0 ? (crc >> 1) ^ 0x82F63B78 : crc >> 1;
        }

        return ~crc;
    }
}
