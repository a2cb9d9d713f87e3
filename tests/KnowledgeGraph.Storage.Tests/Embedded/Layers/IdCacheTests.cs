using System.Text;
using KnowledgeGraph.Model;
using KnowledgeGraph.Storage.Embedded.Layers;

namespace KnowledgeGraph.Storage.Tests.Embedded.Layers;

public sealed class IdCacheTests
{
    private const ulong OneHash = 0x0123_4567_89AB_CDEF;

    [Fact]
    public void TryFind_IdThatWasAdded_GivesItsNode()
    {
        using var cache = new IdCache(1 << 20);
        Add(cache, "local:P1", 7);
        Assert.Equal(7, Find(cache, "local:P1"));
    }

    [Theory]
    [InlineData(NodeKind.Author, "local:P1")]
    [InlineData(NodeKind.Paper, "local:P2")]
    [InlineData(NodeKind.Paper, "local:P")]
    [InlineData(NodeKind.Paper, "local:P11")]
    public void TryFind_OtherIdOfTheSameHash_IsNotFound(NodeKind kind, string other)
    {
        using var cache = new IdCache(1 << 20);
        cache.Add(NodeKind.Paper, "local:P1"u8, OneHash, 7);
        Assert.False(cache.TryFind(kind, Encoding.UTF8.GetBytes(other), OneHash, out _));
    }

    [Fact]
    public void Add_ThirdIdOfASet_TakesThePlaceOfTheOneMetLongestAgo()
    {
        using var cache = new IdCache(1);
        cache.Add(NodeKind.Paper, "local:P1"u8, OneHash, 1);
        cache.Add(NodeKind.Paper, "local:P2"u8, OneHash, 2);
        Assert.True(cache.TryFind(NodeKind.Paper, "local:P1"u8, OneHash, out _));
        cache.Add(NodeKind.Paper, "local:P3"u8, OneHash, 3);
        Assert.True(cache.TryFind(NodeKind.Paper, "local:P1"u8, OneHash, out var first));
        Assert.True(cache.TryFind(NodeKind.Paper, "local:P3"u8, OneHash, out var third));
        Assert.Equal((1, 3), (first, third));
        Assert.False(cache.TryFind(NodeKind.Paper, "local:P2"u8, OneHash, out _));
    }

    [Fact]
    public void Add_LongestAndLongerIds_KeepsTheFirstAlone()
    {
        using var cache = new IdCache(1 << 20);
        var longest = "local:" + new string('x', IdCache.MaxKeyBytes - 6);
        Add(cache, longest, 1);
        Add(cache, longest + "x", 2);
        Assert.Equal(1, Find(cache, longest));
        Assert.Null(Find(cache, longest + "x"));
    }

    [Fact]
    public void Add_MoreThanItBeganWith_KeepsNearlyAllThatItHasMemoryFor()
    {
        using var cache = new IdCache(16 << 20);
        for (var i = 0; i < 200_000; i++) Add(cache, $"local:P{i}", i);
        var kept = Enumerable.Range(0, 200_000).Where(i => Find(cache, $"local:P{i}") is not null).ToList();
        Assert.All(kept, i => Assert.Equal(i, Find(cache, $"local:P{i}")));
        Assert.InRange(kept.Count, 150_000, 200_000);
    }

    [Fact]
    public void Clear_Always_ForgetsEverythingAndTakesIdsAgain()
    {
        using var cache = new IdCache(1 << 20);
        for (var i = 0; i < 10_000; i++) Add(cache, $"local:P{i}", i);
        cache.Clear();
        Assert.DoesNotContain(Enumerable.Range(0, 10_000), i => Find(cache, $"local:P{i}") is not null);
        Add(cache, "local:P5", 50);
        Assert.Equal(50, Find(cache, "local:P5"));
    }

    [Theory]
    [InlineData(1, 1L)]
    [InlineData(2, 1L << 17)]
    [InlineData(3, 1L << 30)]
    public void TryFind_AfterRandomChanges_NeverGivesWhatIsNotSo(int seed, long maxBytes)
    {
        using var cache = new IdCache(maxBytes);
        var random = new Random(seed);
        var nodes = new Dictionary<string, int>();
        var hits = 0;
        for (var i = 0; i < 200_000; i++)
        {
            var id = $"local:{random.Next(random.Next(1, 20_000))}";
            if (Find(cache, id) is { } found)
            {
                hits++;
                Assert.Equal(nodes[id], found);
                if (random.Next(4) > 0) continue;
                Remove(cache, id);
                nodes.Remove(id);
                Assert.Null(Find(cache, id));
            }
            else
            {
                nodes[id] = i;
                Add(cache, id, i);
            }
        }

        Assert.True(hits > 1_000);
    }

    private static void Add(IdCache cache, string id, int ordinal)
    {
        var key = Encoding.UTF8.GetBytes(id);
        cache.Add(NodeKind.Paper, key, IdHash.Of(key), ordinal);
    }

    private static void Remove(IdCache cache, string id)
    {
        var key = Encoding.UTF8.GetBytes(id);
        cache.Remove(NodeKind.Paper, key, IdHash.Of(key));
    }

    private static int? Find(IdCache cache, string id)
    {
        var key = Encoding.UTF8.GetBytes(id);
        return cache.TryFind(NodeKind.Paper, key, IdHash.Of(key), out var ordinal) ? ordinal : null;
    }
}
