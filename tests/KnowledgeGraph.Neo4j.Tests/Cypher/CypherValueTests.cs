using KnowledgeGraph.Neo4j.Cypher.Values;

namespace KnowledgeGraph.Neo4j.Tests.Cypher;

public sealed class CypherValueTests
{
    [Fact]
    public void Default_Type_IsNull() => Assert.True(default(CypherValue).IsNull);

    [Fact]
    public void Equality_NestedContent_ComparesDeeply()
    {
        CypherValue left = CypherValue.List(1, "a", new CypherMap(["x", "y"], [1.5, CypherValue.Bytes([1, 2])]));
        CypherValue right = CypherValue.List(1, "a", new CypherMap(["y", "x"], [CypherValue.Bytes([1, 2]), 1.5]));

        Assert.Equal(left, right);
        Assert.Equal(left.GetHashCode(), right.GetHashCode());
        Assert.NotEqual(left, CypherValue.List(1, "a"));
    }

    [Fact]
    public void Equality_IntegerAndFloat_Differ() => Assert.NotEqual((CypherValue)1, (CypherValue)1.0);

    [Fact]
    public void Read_AnotherType_NamesBoth()
    {
        var fault = Assert.Throws<InvalidCastException>(() => ((CypherValue)"text").AsInt64());
        Assert.Contains("String", fault.Message);
        Assert.Contains("Integer", fault.Message);
    }

    [Fact]
    public void AsDouble_Integer_Converts() => Assert.Equal(3.0, ((CypherValue)3).AsDouble());

    [Fact]
    public void Map_ManyKeys_FindsEach()
    {
        var keys = Enumerable.Range(0, 100).Select(i => $"k{i}").ToArray();
        var map = new CypherMap(keys, [.. Enumerable.Range(0, 100).Select(i => (CypherValue)i)]);

        Assert.All(Enumerable.Range(0, 100), i => Assert.Equal(i, map[$"k{i}"].AsInt64()));
        Assert.True(map.GetValueOrNull("absent").IsNull);
    }

    [Fact]
    public void Date_RoundTrip_KeepsDay()
    {
        var date = new DateOnly(1969, 7, 20);
        Assert.Equal(date, CypherDate.From(date).ToDateOnly());
        Assert.Throws<OverflowException>(() => new CypherDate(long.MaxValue / 2).ToDateOnly());
    }

    [Fact]
    public void DateTime_BeforeEpoch_KeepsInstant()
    {
        var instant = new DateTimeOffset(1969, 12, 31, 23, 59, 59, 250, TimeSpan.FromHours(2));
        var value = CypherDateTime.From(instant);

        Assert.Equal(instant.ToUniversalTime(), value.ToUtc());
        Assert.Equal(7200, value.OffsetSeconds);
        Assert.Equal(250_000_000, value.Nanoseconds);
    }
}
