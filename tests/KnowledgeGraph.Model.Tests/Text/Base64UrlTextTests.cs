using System.Buffers.Text;
using System.Text;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Model.Tests.Text;

public sealed class Base64UrlTextTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("f", "Zg")]
    [InlineData("fo", "Zm8")]
    [InlineData("foo", "Zm9v")]
    [InlineData("foobar", "Zm9vYmFy")]
    public void Encode_TestVectorsOfTheRfc_GivesTheirTextWithoutPadding(string value, string expected) =>
        Assert.Equal(expected, Encode(Encoding.ASCII.GetBytes(value)));

    [Fact]
    public void Encode_EveryByteInEveryPlace_IsReadBackByTheFramework()
    {
        var value = new byte[40];
        for (var place = 0; place < value.Length; place++)
        {
            for (var one = 0; one < 256; one++)
            {
                value[place] = (byte)one;
                Assert.Equal(Base64Url.EncodeToString(value), Encode(value));
            }
        }
    }

    [Fact]
    public void Encode_EveryLength_EqualsTheFramework()
    {
        var random = new Random(11);
        for (var length = 0; length < 300; length++)
        {
            var value = new byte[length];
            random.NextBytes(value);
            Assert.Equal(Base64Url.EncodeToString(value), Encode(value));
            Assert.Equal(Base64Url.GetEncodedLength(length), Base64UrlText.LengthOf(length));
        }
    }

    [Fact]
    public void Encode_TargetWithoutRoom_IsRefused()
    {
        var room = Base64UrlText.RoomFor(5);
        Assert.Throws<ArgumentException>(() => Base64UrlText.Encode(new byte[5], new byte[room - 1]));
    }

    private static string Encode(byte[] value)
    {
        var target = new byte[Base64UrlText.RoomFor(value.Length)];
        return Encoding.ASCII.GetString(target, 0, Base64UrlText.Encode(value, target));
    }
}
