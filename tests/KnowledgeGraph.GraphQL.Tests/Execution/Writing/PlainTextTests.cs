using KnowledgeGraph.GraphQL.Execution.Writing;

namespace KnowledgeGraph.GraphQL.Tests.Execution.Writing;

public sealed class PlainTextTests
{
    private const int Longest = 130;

    [Fact]
    public void TryCopy_PlainTextOfAnyLength_IsCopiedAndNothingBehindIt()
    {
        for (int length = 0; length < Longest; length++)
        {
            byte[] text = Text(length);
            byte[] target = new byte[length + 40];
            Assert.True(PlainText.TryCopy(text, target.AsSpan(0, length)));
            Assert.Equal(text, target[..length]);
            Assert.All(target[length..], value => Assert.Equal(0, value));
        }
    }

    [Theory]
    [InlineData((byte)'"')]
    [InlineData((byte)'\\')]
    [InlineData((byte)0)]
    [InlineData((byte)0x1F)]
    public void TryCopy_OneByteToEscapeAnywhere_IsSeen(byte special)
    {
        for (int length = 1; length < Longest; length++)
        {
            for (int place = 0; place < length; place++)
            {
                byte[] text = Text(length);
                text[place] = special;
                Assert.False(PlainText.TryCopy(text, new byte[length]), $"Byte {place} of {length} was not seen.");
            }
        }
    }

    [MaskedVectorFact]
    public void TryCopyVectors_PlainTextOfAnyLength_IsCopied()
    {
        for (int length = 1; length <= PlainText.MaxVectorText; length++)
        {
            byte[] text = Text(length);
            byte[] target = new byte[PlainText.MaxVectorText];
            Assert.True(PlainText.TryCopyVectors(text, target));
            Assert.Equal(text, target[..length]);
        }
    }

    [MaskedVectorFact]
    public void TryCopyVectors_OneByteToEscapeAnywhere_IsSeen()
    {
        byte[] target = new byte[PlainText.MaxVectorText];
        for (int length = 1; length <= PlainText.MaxVectorText; length++)
        {
            for (int place = 0; place < length; place++)
            {
                byte[] text = Text(length);
                text[place] = (byte)'"';
                Assert.False(PlainText.TryCopyVectors(text, target), $"Byte {place} of {length} was not seen.");
            }
        }
    }

    [Fact]
    public void TryCopy_TargetTooShort_IsRefused() => Assert.Throws<ArgumentException>(() => PlainText.TryCopy(new byte[3], new byte[2]));

    /// <summary>All bytes that need no escape, those of longer sequences too.</summary>
    private static byte[] Text(int length) => [.. Enumerable.Range(0, length).Select(index => (byte)(index % 3 == 0 ? 0x20 : index % 3 == 1 ? 0xFF : 0x7F))];
}
