using System.Numerics;
using KnowledgeGraph.Neo4j.Caching;
using KnowledgeGraph.Neo4j.Cypher.Values;

namespace KnowledgeGraph.Neo4j.Tests.Caching;

public sealed class RowPackingTests
{
    private static readonly CachedRows Rows = new(
        ["a", "b"],
        [
            [default, true],
            [-5L, 1.5],
            ["Gödel", CypherValue.Bytes([1, 2, 3])],
            [new CypherDate(-7), CypherValue.List(1L, CypherValue.List("x", default), false)],
        ]);

    [Fact]
    public void Unpack_WhatWasPacked_IsTheSame()
    {
        var rows = RowPacking.Unpack(RowPacking.Pack(Rows) ?? []);

        Assert.Equal(Rows.Columns, rows.Columns);
        Assert.Equal(Rows.Rows.SelectMany(row => row), rows.Rows.SelectMany(row => row));
        Assert.Equal(Rows.Bytes, rows.Bytes);
    }

    [Fact]
    public void Pack_TypeWithoutAForm_IsNotPacked() =>
        Assert.Null(RowPacking.Pack(new(["a"], [[CypherValue.List(new CypherLocalTime(1))]])));

    [Fact]
    public void Unpack_EveryDamagedByte_IsRefused()
    {
        var bytes = RowPacking.Pack(Rows) ?? [];
        for (var i = 0; i < bytes.Length; i++)
        {
            byte[] damaged = [.. bytes];
            damaged[i] ^= 0x10;
            Assert.Throws<InvalidDataException>(() => RowPacking.Unpack(damaged));
            Assert.Throws<InvalidDataException>(() => RowPacking.Unpack(bytes[..i]));
        }
    }

    /// <summary>Somebody else's bytes with a right checksum.</summary>
    [Fact]
    public void Unpack_RubbishWithARightChecksum_IsReadOrRefused()
    {
        var random = new Random(3);
        var bytes = RowPacking.Pack(Rows) ?? [];
        for (var round = 0; round < 50_000; round++)
        {
            byte[] damaged = [.. bytes];
            for (var i = random.Next(1, 5); i > 0; i--) damaged[random.Next(8, damaged.Length)] = (byte)random.Next(256);
            BitConverter.TryWriteBytes(damaged.AsSpan(4), Checksum(damaged.AsSpan(8)));
            try
            {
                RowPacking.Unpack(damaged);
            }
            catch (InvalidDataException)
            {
                // The only way to refuse.
            }
        }
    }

    private static uint Checksum(ReadOnlySpan<byte> bytes)
    {
        var sum = uint.MaxValue;
        foreach (var value in bytes) sum = BitOperations.Crc32C(sum, value);
        return ~sum;
    }
}
