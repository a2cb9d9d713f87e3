using System.Text;
using KnowledgeGraph.Neo4j.Cypher;
using KnowledgeGraph.Neo4j.Cypher.Values;

namespace KnowledgeGraph.Neo4j.Tests.Bolt.Packing;

/// <summary>Bytes as the PackStream specification has them.</summary>
public sealed class PackStreamBytesTests
{
    public static TheoryData<string, string> Integers() => new()
    {
        { "0", "00" }, { "42", "2A" }, { "127", "7F" }, { "-1", "FF" }, { "-16", "F0" },
        { "-17", "C8 EF" }, { "-128", "C8 80" },
        { "128", "C9 00 80" }, { "-129", "C9 FF 7F" }, { "32767", "C9 7F FF" }, { "-32768", "C9 80 00" },
        { "32768", "CA 00 00 80 00" }, { "-32769", "CA FF FF 7F FF" }, { "2147483647", "CA 7F FF FF FF" },
        { "2147483648", "CB 00 00 00 00 80 00 00 00" }, { "-2147483649", "CB FF FF FF FF 7F FF FF FF" },
        { "9223372036854775807", "CB 7F FF FF FF FF FF FF FF" }, { "-9223372036854775808", "CB 80 00 00 00 00 00 00 00" },
    };

    [Theory]
    [MemberData(nameof(Integers))]
    public void Integer_Packed_TakesTheShortestForm(string number, string hex) => AssertBytes(long.Parse(number), hex);

    [Theory]
    [InlineData("C8 2A")]
    [InlineData("C9 00 2A")]
    [InlineData("CA 00 00 00 2A")]
    [InlineData("CB 00 00 00 00 00 00 00 2A")]
    public void Integer_InALongerForm_IsReadToo(string hex) => Assert.Equal((CypherValue)42, Packed.Read(hex));

    [Fact]
    public void Scalars_Packed_AreOneMarker()
    {
        AssertBytes(default, "C0");
        AssertBytes(true, "C3");
        AssertBytes(false, "C2");
    }

    [Fact]
    public void Float_Packed_IsBigEndian()
    {
        AssertBytes(1.23, "C1 3F F3 AE 14 7A E1 47 AE");
        AssertBytes(-0.0, "C1 80 00 00 00 00 00 00 00");
        AssertBytes(double.NaN, "C1 FF F8 00 00 00 00 00 00");
    }

    [Fact]
    public void Bytes_Packed_HaveSizeOfOneTwoOrFourBytes()
    {
        AssertBytes(CypherValue.Bytes([]), "CC 00");
        AssertBytes(CypherValue.Bytes([1, 2, 3]), "CC 03 01 02 03");
        Assert.Equal("CD0100", Head(CypherValue.Bytes(new byte[256]), 3));
        Assert.Equal("CE00010000", Head(CypherValue.Bytes(new byte[65536]), 5));
    }

    [Fact]
    public void String_Packed_CountsBytesOfUtf8()
    {
        AssertBytes("", "80");
        AssertBytes("A", "81 41");
        AssertBytes("ABCDEFGHIJKLMNOPQRSTUVWXYZ", "D0 1A 41 42 43 44 45 46 47 48 49 4A 4B 4C 4D 4E 4F 50 51 52 53 54 55 56 57 58 59 5A");
        AssertBytes("Größenmaßstäbe", "D0 12 47 72 C3 B6 C3 9F 65 6E 6D 61 C3 9F 73 74 C3 A4 62 65");
        AssertBytes(new string('x', 15), "8F" + string.Concat(Enumerable.Repeat("78", 15)));
        Assert.Equal("D10100", Head(new string('x', 256), 3));
        Assert.Equal("D200010000", Head(new string('x', 65536), 5));
    }

    [Fact]
    public void Utf8String_Packed_EqualsTheSameText() =>
        Assert.Equal(Packed.Write("naïve"), Packed.Write(writer => writer.WriteUtf8String(Encoding.UTF8.GetBytes("naïve"))));

    [Fact]
    public void List_Packed_NestsValues()
    {
        AssertBytes(CypherValue.List(), "90");
        AssertBytes(CypherValue.List(1, 2.0, "three"), "93 01 C1 40 00 00 00 00 00 00 00 85 74 68 72 65 65");
        Assert.Equal("D42801", Head(CypherValue.List([.. Enumerable.Range(1, 40).Select(i => (CypherValue)i)]), 3));
        Assert.Equal("D50100", Head(CypherValue.List(new CypherValue[256]), 3));
        Assert.Equal("D600010000", Head(CypherValue.List(new CypherValue[65536]), 5));
    }

    [Fact]
    public void Map_Packed_HasKeysBeforeValues()
    {
        AssertBytes(CypherMap.Empty, "A0");
        AssertBytes(new CypherMap(["one"], ["eins"]), "A1 83 6F 6E 65 84 65 69 6E 73");
        var keys = Enumerable.Range(0, 256).Select(i => $"{i}").ToArray();
        Assert.Equal("D90100", Head(new CypherMap(keys, new CypherValue[256]), 3));
    }

    [Fact]
    public void Temporal_Packed_IsTheStructureOfTheSpecification()
    {
        AssertBytes(new CypherDate(42), "B1 44 2A");
        AssertBytes(new CypherTime(1, 3600), "B2 54 01 C9 0E 10");
        AssertBytes(new CypherLocalTime(37_800_000_000_000), "B1 74 CB 00 00 22 60 FF 92 90 00");
        AssertBytes(new CypherDateTime(1, 2, 3600), "B3 49 01 02 C9 0E 10");
        AssertBytes(new CypherDateTime(1, 2, 0, "Z"), "B3 69 01 02 81 5A");
        AssertBytes(new CypherLocalDateTime(-1, 5), "B2 64 FF 05");
        AssertBytes(new CypherDuration(1, 2, 3, 4), "B4 45 01 02 03 04");
    }

    [Fact]
    public void DateTime_Legacy_CarriesTheWallClock()
    {
        CypherValue offset = new CypherDateTime(1, 2, 3600);
        Assert.Equal("B346C90E1102C90E10", Convert.ToHexString(Packed.Write(offset, true)));
        Assert.Equal(offset, Packed.Read("B3 46 C9 0E 11 02 C9 0E 10"));

        // Summer in Berlin: two hours east of UTC.
        CypherValue zoned = new CypherDateTime(1_720_000_000, 0, 0, "Europe/Berlin");
        var packed = Packed.Write(zoned, true);
        Assert.Equal(1_720_007_200, Packed.Read([0x93, .. packed.AsSpan(2)]).AsList()[0].AsInt64());
        Assert.Equal(zoned, Packed.Read(packed));
    }

    [Fact]
    public void DateTime_LegacyInUnknownZone_IsRefused()
    {
        var fault = Assert.Throws<CypherException>(() => Packed.Read("B3 66 01 02 83 4E 2F 41"));
        Assert.Contains("N/A", fault.Message);
    }

    [Fact]
    public void Point_Packed_HasTwoOrThreeCoordinates()
    {
        AssertBytes(new CypherPoint(7203, 1, 2), "B3 58 C9 1C 23 C1 3F F0 00 00 00 00 00 00 C1 40 00 00 00 00 00 00 00");
        AssertBytes(
            new CypherPoint(9157, 1, 2, 3),
            "B4 59 C9 23 C5 C1 3F F0 00 00 00 00 00 00 C1 40 00 00 00 00 00 00 00 C1 40 08 00 00 00 00 00 00");
    }

    [Fact]
    public void Node_Read_HasElementIdFromBolt5()
    {
        var properties = new CypherMap(["name"], ["example"]);
        const string body = "03 92 87 45 78 61 6D 70 6C 65 84 4E 6F 64 65 A1 84 6E 61 6D 65 87 65 78 61 6D 70 6C 65";

        Assert.Equal(
            new CypherNode(3, "abc123", ["Example", "Node"], properties),
            Packed.Read($"B4 4E {body} 86 61 62 63 31 32 33").AsNode());
        Assert.Equal(new CypherNode(3, "3", ["Example", "Node"], properties), Packed.Read($"B3 4E {body}").AsNode());
    }

    [Fact]
    public void Relationship_Read_HasElementIdsFromBolt5()
    {
        Assert.Equal(
            new CypherRelationship(11, "n4", 2, "n1", 3, "n2", "CITES", CypherMap.Empty),
            Packed.Read("B8 52 0B 02 03 85 43 49 54 45 53 A0 82 6E 34 82 6E 31 82 6E 32").AsRelationship());
        Assert.Equal(
            new CypherRelationship(11, "11", 2, "2", 3, "3", "CITES", CypherMap.Empty),
            Packed.Read("B5 52 0B 02 03 85 43 49 54 45 53 A0").AsRelationship());
        Assert.Equal(
            new CypherUnboundRelationship(11, "n4", "CITES", CypherMap.Empty),
            Packed.Read("B4 72 0B 85 43 49 54 45 53 A0 82 6E 34").AsUnboundRelationship());
    }

    [Fact]
    public void Path_Read_FollowsTheWalk()
    {
        const string nodes = "93 B3 4E 0A 90 A0 B3 4E 0B 90 A0 B3 4E 0C 90 A0";
        const string relationships = "92 B3 72 14 81 52 A0 B3 72 15 81 53 A0";
        // 10 -20-> 11 <-21- 12 <-... back to 11 along 21
        var path = Packed.Read($"B3 50 {nodes} {relationships} 96 01 01 FE 02 02 01").AsPath();

        Assert.Equal([10L, 11, 12, 11], path.Nodes.Select(node => node.Id));
        Assert.Equal([20L, 21, 21], path.Relationships.Select(relationship => relationship.Id));
        Assert.Equal(
            [(10L, 11L), (12, 11), (12, 11)],
            path.Relationships.Select(relationship => (relationship.StartId, relationship.EndId)));
        Assert.Equal(0, Packed.Read($"B3 50 {nodes} 90 90").AsPath().Length);
    }

    [Theory]
    [InlineData("B3 50 90 90 90")]
    [InlineData("B3 50 91 B3 4E 0A 90 A0 90 91 01")]
    [InlineData("B3 50 91 B3 4E 0A 90 A0 90 92 01 00")]
    [InlineData("B3 50 91 B3 4E 0A 90 A0 91 B3 72 14 81 52 A0 92 00 00")]
    [InlineData("B3 50 91 B3 4E 0A 90 A0 91 B3 72 14 81 52 A0 92 01 01")]
    [InlineData("B3 50 91 B3 4E 0A 90 A0 91 B3 72 14 81 52 A0 92 02 00")]
    [InlineData("B3 50 91 B3 4E 0A 90 A0 91 B3 72 14 81 52 A0 92 CB 80 00 00 00 00 00 00 00 00")]
    [InlineData("B3 50 91 2A 90 90")]
    public void Path_ThatLeavesItself_IsRefused(string hex) => AssertMalformed(hex);

    [Theory]
    [InlineData("")]
    [InlineData("C4")]
    [InlineData("C7")]
    [InlineData("DF")]
    [InlineData("C1 00")]
    [InlineData("82 41")]
    [InlineData("D2 FF FF FF FF")]
    [InlineData("D6 7F FF FF FF 01")]
    [InlineData("DA 7F FF FF FF 01")]
    [InlineData("CE 7F FF FF FF")]
    [InlineData("81 FF")]
    [InlineData("A1 01 01")]
    [InlineData("B1 7A 01")]
    [InlineData("B2 44 01 01")]
    [InlineData("B1 44 81 41")]
    [InlineData("B2 54 01 CB 7F FF FF FF FF FF FF FF")]
    [InlineData("B3 58 01 01 01")]
    public void Value_AgainstTheGrammar_IsRefused(string hex) => AssertMalformed(hex);

    [Fact]
    public void Writer_WrongCounts_AreRefusedBeforeSending()
    {
        Assert.Throws<InvalidOperationException>(() => Packed.Write(writer => writer.BeginList(1)));
        Assert.Throws<InvalidOperationException>(() => Packed.Write(writer =>
        {
            writer.BeginList(1);
            writer.WriteInt64(1);
            writer.WriteInt64(2);
        }));
        Assert.Throws<InvalidOperationException>(() => Packed.Write(writer =>
        {
            writer.BeginMap(1);
            writer.WriteKey("only a key");
        }));
    }

    [Fact]
    public void Writer_Node_IsNoParameter() =>
        Assert.Throws<ArgumentException>(() => Packed.Write(new CypherNode(1, "1", [], CypherMap.Empty)));

    private static void AssertMalformed(string hex)
    {
        var fault = Assert.Throws<CypherException>(() => Packed.Read(hex));
        Assert.Equal(("Bolt.Malformed", CypherErrorKind.Protocol), (fault.Code, fault.Kind));
    }

    private static string Head(CypherValue value, int size) => Convert.ToHexString(Packed.Write(value)[..size]);

    private static void AssertBytes(CypherValue value, string hex)
    {
        var bytes = Packed.Write(value);
        Assert.Equal(hex.Replace(" ", ""), Convert.ToHexString(bytes));
        Assert.Equal(value, Packed.Read(bytes));
    }
}
