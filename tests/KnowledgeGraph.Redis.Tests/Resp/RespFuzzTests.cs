using System.Buffers;
using System.Text;
using KnowledgeGraph.Redis.Resp;

namespace KnowledgeGraph.Redis.Tests.Resp;

/// <summary>The decoder takes bytes from a network: whatever they are, it reads a value, waits for more or refuses.</summary>
public sealed class RespFuzzTests
{
    private const int Rounds = 200_000;
    private const string Alphabet = "+-:$*_#,(!=~%>|0123456789\r\n\r\n\r\ntfabc:";

    [Fact]
    public void Read_RandomBytes_ReadsWaitsOrRefuses()
    {
        var random = new Random(4711);
        var outcomes = new int[3];
        for (var round = 0; round < Rounds; round++)
        {
            var bytes = new byte[random.Next(1, 40)];
            for (var i = 0; i < bytes.Length; i++)
                bytes[i] = random.Next(20) == 0 ? (byte)random.Next(256) : (byte)Alphabet[random.Next(Alphabet.Length)];
            outcomes[Outcome(bytes)]++;
        }

        Assert.All(outcomes, count => Assert.True(count > 100, string.Join(", ", outcomes)));
    }

    [Fact]
    public void Read_DamagedReply_ReadsWaitsOrRefuses()
    {
        var random = new Random(42);
        var reply = "*4\r\n$3\r\nabc\r\n:12\r\n%2\r\n+k\r\n,1.5\r\n+l\r\n#t\r\n>2\r\n=7\r\ntxt:abc\r\n_\r\n"u8.ToArray();
        for (var round = 0; round < Rounds; round++)
        {
            byte[] damaged = [.. reply];
            for (var i = random.Next(1, 4); i > 0; i--) damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
            Outcome(damaged);
        }
    }

    [Fact]
    public void Command_OfAnyBytes_IsReadBackAsAnArrayOfTexts()
    {
        var random = new Random(7);
        for (var round = 0; round < 1000; round++)
        {
            var argument = new byte[random.Next(100)];
            random.NextBytes(argument);
            var buffer = new ArrayBufferWriter<byte>();
            RespWriter.Write(buffer, RedisCommand.Of("SET", "ключ", argument, -round));
            var reader = new RespReader(buffer.WrittenSpan, 1 << 20);

            Assert.True(reader.TryRead(out var value));
            Assert.Equal(buffer.WrittenCount, reader.Consumed);
            Assert.Equal(["SET", "ключ", $"{-round}"], value.Items.Where((_, i) => i != 2).Select(item => item.AsText()));
            Assert.Equal(argument, value.Items[2].Bytes);
        }
    }

    private static int Outcome(byte[] bytes)
    {
        try
        {
            var reader = new RespReader(bytes, 1 << 16);
            var isRead = reader.TryRead(out _);
            if (!isRead) Assert.True(reader.Wanted > bytes.Length, Encoding.Latin1.GetString(bytes));
            return isRead ? 0 : 1;
        }
        catch (RedisException fault)
        {
            Assert.Equal(RedisErrorKind.Protocol, fault.Kind);
            return 2;
        }
    }
}
