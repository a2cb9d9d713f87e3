using KnowledgeGraph.Neo4j.Bolt.Packing;
using KnowledgeGraph.Neo4j.Cypher;

namespace KnowledgeGraph.Neo4j.Tests.Bolt.Packing;

/// <summary>What holds for all values and all bytes.</summary>
public sealed class PackStreamPropertyTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Value_PackedAndRead_IsTheSame(int seed)
    {
        var values = new RandomValues(seed);
        for (var i = 0; i < 1000; i++)
        {
            var value = values.Next();
            Assert.Equal(value, Packed.Read(Packed.Write(value)));
            Assert.Equal(value, Packed.Read(Packed.Write(value, legacyDateTimes: true)));
        }
    }

    [Fact]
    public void Reader_RandomBytes_ReadsOrRefuses()
    {
        var random = new Random(7);
        for (var i = 0; i < 50_000; i++)
        {
            var bytes = new byte[random.Next(1, 60)];
            random.NextBytes(bytes);
            ReadsOrRefuses(bytes);
        }
    }

    [Fact]
    public void Reader_DamagedValues_ReadsOrRefuses()
    {
        var random = new Random(8);
        var values = new RandomValues(8);
        for (var i = 0; i < 5_000; i++)
        {
            var bytes = Packed.Write(values.Next());
            if (bytes.Length > 5_000) continue;
            for (var damage = random.Next(1, 4); damage > 0; damage--) bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            ReadsOrRefuses(bytes.AsSpan(0, random.Next(3) == 0 ? random.Next(bytes.Length) + 1 : bytes.Length));
        }
    }

    [Theory]
    [InlineData(0x91)]
    [InlineData(0xA1)]
    [InlineData(0xB1)]
    public void Reader_EndlessNesting_IsRefused(byte marker)
    {
        var bytes = new byte[1_000_000];
        Array.Fill(bytes, marker);
        if (marker == 0xA1)
        {
            for (var i = 1; i < bytes.Length; i += 2) bytes[i] = 0x80;
        }

        ReadsOrRefuses(bytes);
        Assert.Throws<CypherException>(() => Packed.Read(bytes));
    }

    [Fact]
    public void Reader_ManyListsThatClaimTheRest_AllocatesForTheBytesThatAreThere()
    {
        // Each of 190 lists claims as many values as there are bytes left; the claims together must not exceed the message.
        var bytes = new byte[1_000_000];
        for (var i = 0; i < 190; i++) new byte[] { 0xD6, 0x00, 0x0E, 0x00, 0x00 }.CopyTo(bytes, 5 * i);
        ReadsOrRefuses(bytes);
        Assert.Throws<CypherException>(() => Packed.Read(bytes));
    }

    /// <summary>Never another exception, never memory out of proportion to the message.</summary>
    private static void ReadsOrRefuses(ReadOnlySpan<byte> bytes)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        try
        {
            var reader = new PackStreamReader(bytes, new KeyCache());
            reader.ReadValue();
        }
        catch (CypherException fault)
        {
            Assert.Equal(CypherErrorKind.Protocol, fault.Kind);
        }

        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.True(allocated < 100_000 + 200L * bytes.Length, $"{allocated} bytes for a message of {bytes.Length}");
    }
}
