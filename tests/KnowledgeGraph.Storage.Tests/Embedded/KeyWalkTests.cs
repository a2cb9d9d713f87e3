using System.Text;
using KnowledgeGraph.Storage.Embedded.Layers;

namespace KnowledgeGraph.Storage.Tests.Embedded;

public sealed class KeyWalkTests
{
    [Fact]
    public void TryNext_KeysThatDifferBehindTheirFirstBytes_ComeInOrder()
    {
        // The walk compares the first 16 bytes as a number: these agree in them, or end before.
        string[] odd = ["doi:10.18653/v1/", "doi:10.18653/v1/b", "doi:10.18653/v1/d", "doi:9"];
        string[] even = ["a", "doi:10.18653/v1", "doi:10.18653/v1/a", "doi:10.18653/v1/c", "e"];
        Assert.Equal([.. odd.Concat(even).Order(StringComparer.Ordinal)], Keys(odd, even));
    }

    [Fact]
    public void Seek_BackToAnEarlierPlace_GoesOnFromThere()
    {
        string[] all = ["a", "b", "c", "d", "e"];
        var walk = new KeyWalk([new Source(all, ["a", "d"]), new Source(all, ["b", "c", "e"])], _ => true);
        Assert.Equal(5, Count(walk));
        foreach (var key in all)
        {
            walk.Seek(Encoding.UTF8.GetBytes(key), behind: false);
            Assert.Equal(all.Length - Array.IndexOf(all, key), Count(walk));
        }

        walk.Seek([], behind: true);
        Assert.Equal(5, Count(walk));
    }

    [Fact]
    public void TryNext_RandomKeysOfThreeLayers_ComeInOrder()
    {
        var random = new Random(5);
        for (var round = 0; round < 50; round++)
        {
            var keys = Enumerable.Range(0, 60).Select(_ => new string('x', random.Next(18)) + random.Next(1000)).Distinct().ToArray();
            var parts = Enumerable.Range(0, 3).Select(part => keys.Where((_, i) => i % 3 == part).Order(StringComparer.Ordinal).ToArray()).ToArray();
            Assert.Equal([.. keys.Order(StringComparer.Ordinal)], Keys(parts));
        }
    }

    private static string[] Keys(params string[][] layers)
    {
        string[] all = [.. layers.SelectMany(keys => keys)];
        var walk = new KeyWalk([.. layers.Select(keys => new Source(all, keys))], _ => true);
        List<string> seen = [];
        while (walk.TryNext(out var ordinal)) seen.Add(all[ordinal]);
        return [.. seen];
    }

    private static int Count(KeyWalk walk)
    {
        var count = 0;
        while (walk.TryNext(out _)) count++;
        return count;
    }

    /// <summary>Keys in order; the ordinal of a key is its place among all.</summary>
    private sealed class Source(string[] all, string[] keys) : IKeySource
    {
        public int Count => keys.Length;

        public int OrdinalAt(int place) => Array.IndexOf(all, keys[place]);

        public ReadOnlySpan<byte> KeyAt(int place) => Encoding.UTF8.GetBytes(keys[place]);
    }
}
