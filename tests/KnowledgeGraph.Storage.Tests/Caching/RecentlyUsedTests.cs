using KnowledgeGraph.Storage.Caching;

namespace KnowledgeGraph.Storage.Tests.Caching;

public sealed class RecentlyUsedTests
{
    private readonly RecentlyUsed<int, byte[]> _memory = new(100, bytes => bytes.Length);

    [Fact]
    public void Keep_BeyondTheBound_DropsWhatWasNotAskedForLongest()
    {
        for (var key = 1; key <= 4; key++) _memory.Keep(key, new byte[25]);
        Assert.NotNull(_memory.Find(1));

        _memory.Keep(5, new byte[25]);

        Assert.Null(_memory.Find(2));
        Assert.All([1, 3, 4, 5], key => Assert.NotNull(_memory.Find(key)));
    }

    [Fact]
    public void Keep_MoreThanAQuarter_KeepsNothing()
    {
        _memory.Keep(1, new byte[26]);

        Assert.Null(_memory.Find(1));
    }

    [Fact]
    public void Keep_TheSameKey_ReplacesTheValueAndItsBytes()
    {
        for (var round = 0; round < 10; round++) _memory.Keep(1, new byte[25]);
        for (var key = 2; key <= 4; key++) _memory.Keep(key, new byte[25]);

        Assert.All([1, 2, 3, 4], key => Assert.NotNull(_memory.Find(key)));
    }

    [Fact]
    public void Clear_LetsGoOfAll()
    {
        for (var key = 1; key <= 4; key++) _memory.Keep(key, new byte[25]);
        _memory.Clear();
        for (var key = 5; key <= 8; key++) _memory.Keep(key, new byte[25]);

        Assert.Null(_memory.Find(1));
        Assert.All([5, 6, 7, 8], key => Assert.NotNull(_memory.Find(key)));
    }
}
