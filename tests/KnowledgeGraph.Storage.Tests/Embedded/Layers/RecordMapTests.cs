using KnowledgeGraph.Storage.Embedded.Layers;
using Xunit;

namespace KnowledgeGraph.Storage.Tests.Embedded.Layers;

public sealed class RecordMapTests
{
    [Theory]
    [InlineData(1, 50)]
    [InlineData(2, 100_000)]
    public void Versions_OfRandomEdits_KeepTheirRecords(int seed, int bound)
    {
        var random = new Random(seed);
        var map = RecordMap.Empty();
        var model = new SortedDictionary<int, byte[]>();
        var versions = new List<(RecordMap Map, (int Ordinal, byte[] Record)[] Expected)>();
        for (var round = 0; round < 60; round++)
        {
            var editor = map.Edit();
            var isGivenUp = random.Next(4) == 0;
            for (var i = random.Next(50); i > 0; i--)
            {
                var (ordinal, record) = (random.Next(bound), new byte[random.Next(1, 200)]);
                random.NextBytes(record);
                editor.Set(ordinal, record);
                Assert.Equal(record, editor[ordinal].ToArray());
                if (!isGivenUp) model[ordinal] = record;
            }

            if (!isGivenUp) map = editor.ToMap();
            versions.Add((map, [.. model.Select(pair => (pair.Key, pair.Value))]));
        }

        foreach (var (version, expected) in versions)
        {
            var next = version.Next(0);
            foreach (var (ordinal, record) in expected)
            {
                Assert.Equal(ordinal, next);
                Assert.Equal(record, version[ordinal].ToArray());
                next = version.Next(ordinal + 1);
            }

            Assert.Equal(int.MaxValue, next);
        }
    }

    [Fact]
    public void Item_RecordLargerThanABlock_IsWhole()
    {
        var editor = RecordMap.Empty().Edit();
        var large = new byte[3 << 20];
        new Random(5).NextBytes(large);
        editor.Set(3, [1, 2, 3]);
        editor.Set(70_000, large);
        var map = editor.ToMap();

        Assert.True(map.Holds(70_000));
        Assert.Equal(large, map[70_000].ToArray());
        Assert.Equal([1, 2, 3], map[3].ToArray());
        Assert.False(map.Holds(4));
        Assert.True(map[4].IsEmpty);
    }
}
