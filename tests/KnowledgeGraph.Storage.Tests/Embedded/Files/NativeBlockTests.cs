using KnowledgeGraph.Storage.Embedded.Files;

namespace KnowledgeGraph.Storage.Tests.Embedded.Files;

public sealed class NativeBlockTests
{
    [Theory]
    [InlineData(64)]
    [InlineData(4 << 20)]
    public void Span_OfANewBlock_HoldsZerosAndThenWhatIsWritten(int length)
    {
        using var block = new NativeBlock(length);
        Assert.False(block.Span(0, length).ContainsAnyExcept((byte)0));
        block.Span(length - 1, 1)[0] = 7;
        Assert.Equal(7, block.Span(0, length)[length - 1]);
    }

    [Theory]
    [InlineData(-1, 1)]
    [InlineData(0, 65)]
    [InlineData(64, 1)]
    [InlineData(65, 0)]
    public void Span_OutsideOfTheBlock_IsRefused(int offset, int length)
    {
        using var block = new NativeBlock(64);
        Assert.Throws<ArgumentOutOfRangeException>(() => block.Span(offset, length).Length);
    }

    [Fact]
    public void Span_AfterItWasDisposed_IsRefused()
    {
        var block = new NativeBlock(64);
        block.Dispose();
        block.Dispose();
        Assert.Throws<ObjectDisposedException>(() => block.Span(0, 1).Length);
    }
}
