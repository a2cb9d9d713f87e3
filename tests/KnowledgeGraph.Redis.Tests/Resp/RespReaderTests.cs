using System.Text;
using KnowledgeGraph.Redis.Resp;

namespace KnowledgeGraph.Redis.Tests.Resp;

public sealed class RespReaderTests
{
    [Theory]
    [InlineData("+OK\r\n", RespType.Text, "OK")]
    [InlineData("-ERR no\r\n", RespType.Error, "ERR no")]
    [InlineData(":-12\r\n", RespType.Integer, "-12")]
    [InlineData(":+7\r\n", RespType.Integer, "7")]
    [InlineData("$5\r\nab\r\nc\r\n", RespType.Text, "ab\r\nc")]
    [InlineData("$0\r\n\r\n", RespType.Text, "")]
    [InlineData("$-1\r\n", RespType.Null, "")]
    [InlineData("*-1\r\n", RespType.Null, "")]
    [InlineData("_\r\n", RespType.Null, "")]
    [InlineData("#t\r\n", RespType.Boolean, "1")]
    [InlineData("#f\r\n", RespType.Boolean, "0")]
    [InlineData(",1.5\r\n", RespType.Number, "1.5")]
    [InlineData("(123456789012345678901\r\n", RespType.Number, "123456789012345678901")]
    [InlineData("!5\r\nERR x\r\n", RespType.Error, "ERR x")]
    [InlineData("=7\r\ntxt:abc\r\n", RespType.Text, "abc")]
    [InlineData("|1\r\n+ttl\r\n:5\r\n+OK\r\n", RespType.Text, "OK")]
    public void Read_Scalar_HasTypeAndText(string wire, RespType type, string text)
    {
        var value = Read(wire);

        Assert.Equal((type, text), (value.Type, value.AsText()));
    }

    [Theory]
    [InlineData("*2\r\n:1\r\n*1\r\n$1\r\na\r\n", RespType.Array, 2)]
    [InlineData("~1\r\n:1\r\n", RespType.Array, 1)]
    [InlineData("*0\r\n", RespType.Array, 0)]
    [InlineData("%1\r\n+a\r\n:1\r\n", RespType.Map, 2)]
    [InlineData(">3\r\n+message\r\n+c\r\n+m\r\n", RespType.Push, 3)]
    public void Read_Aggregate_HasItsItems(string wire, RespType type, int count)
    {
        var value = Read(wire);

        Assert.Equal((type, count), (value.Type, value.Items.Length));
    }

    [Theory]
    [InlineData("*2\r\n$3\r\nabc\r\n%1\r\n+k\r\n,2.5\r\n")]
    [InlineData("|1\r\n+ttl\r\n:5\r\n=7\r\ntxt:abc\r\n")]
    public void Read_EveryBeginning_WaitsForMore(string wire)
    {
        var bytes = Encoding.UTF8.GetBytes(wire);
        for (var length = 0; length < bytes.Length; length++)
        {
            var reader = new RespReader(bytes.AsSpan(0, length), 1 << 20);
            Assert.False(reader.TryRead(out _));
            Assert.InRange(reader.Wanted, length + 1, bytes.Length);
        }
    }

    [Theory]
    [InlineData("?\r\n")]
    [InlineData("\r\n")]
    [InlineData(":\r\n")]
    [InlineData(":1x\r\n")]
    [InlineData(":99999999999999999999\r\n")]
    [InlineData("$-2\r\n")]
    [InlineData("!-1\r\n")]
    [InlineData("*-2\r\n")]
    [InlineData("%-1\r\n")]
    [InlineData("%9223372036854775807\r\n")]
    [InlineData("$?\r\n")]
    [InlineData("$2\r\nabcd")]
    [InlineData("+a\rb\n")]
    [InlineData("#x\r\n")]
    [InlineData("=3\r\nabc\r\n")]
    public void Read_Malformed_IsRefused(string wire) =>
        Assert.Equal(RedisErrorKind.Protocol, Assert.Throws<RedisException>(() => Read(wire)).Kind);

    [Theory]
    [InlineData("$1000\r\n")]
    [InlineData("*9223372036854775807\r\n")]
    [InlineData("*100\r\n")]
    public void Read_BeyondTheBound_IsRefusedBeforeItArrives(string wire) => Assert.Throws<RedisException>(() => Read(wire, 999));

    [Fact]
    public void Read_LineWithoutEnd_IsRefused() => Assert.Throws<RedisException>(() => Read("+" + new string('a', 1 << 17)));

    [Fact]
    public void Read_NestedTooDeep_IsRefused() =>
        Assert.Throws<RedisException>(() => Read(string.Concat(Enumerable.Repeat("*1\r\n", 40)) + ":1\r\n"));

    [Fact]
    public void AsInteger_OfSomethingElse_IsRefused()
    {
        Assert.Equal(12, Read("$2\r\n12\r\n").AsInteger());
        Assert.Throws<RedisException>(() => Read("+x\r\n").AsInteger());
        Assert.Throws<RedisException>(() => default(RespValue).AsInteger());
    }

    private static RespValue Read(string wire, int maxBytes = 1 << 20)
    {
        var bytes = Encoding.UTF8.GetBytes(wire);
        var reader = new RespReader(bytes, maxBytes);
        Assert.True(reader.TryRead(out var value));
        Assert.Equal(bytes.Length, reader.Consumed);
        return value;
    }
}
