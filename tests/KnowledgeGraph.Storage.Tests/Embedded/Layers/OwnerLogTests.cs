using KnowledgeGraph.Storage.Embedded.Layers;
using Xunit;

namespace KnowledgeGraph.Storage.Tests.Embedded.Layers;

public sealed class OwnerLogTests
{
    private const int Targets = 40;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Versions_OfRandomChanges_SeeWhatTheyKnew(int seed)
    {
        var random = new Random(seed);
        var log = new OwnerLog();
        var now = new Dictionary<int, (List<int> Added, List<int> Removed)>();
        var versions = new List<(OwnerChangesAt Changes, Dictionary<int, (int[] Added, int[] Removed)> Expected)>();
        for (var round = 0; round < 200; round++)
        {
            var before = log.Length;
            var isGivenUp = random.Next(4) == 0;
            for (var i = random.Next(30); i > 0; i--) Change(random, log, isGivenUp ? [] : now);
            if (isGivenUp) log.Abandon(before);
            versions.Add((new(log, log.Length), now.ToDictionary(pair => pair.Key, pair => (pair.Value.Added.ToArray(), pair.Value.Removed.ToArray()))));
        }

        foreach (var (changes, expected) in versions)
        {
            for (var target = 0; target < Targets; target++)
            {
                var (added, removed) = Read(changes, target);
                var wanted = expected.GetValueOrDefault(target, ([], []));
                Assert.Equal(wanted.Added, added);
                Assert.Equal(wanted.Removed, removed);
            }
        }
    }

    [Fact]
    public void Runs_OfALog_AreAscendingAndNet()
    {
        var random = new Random(7);
        var log = new OwnerLog();
        var net = new SortedDictionary<int, Dictionary<int, int>>();
        for (var i = 0; i < 5_000; i++)
        {
            var (target, owner, isAddition) = (random.Next(1_000_000), random.Next(20), random.Next(3) > 0);
            if (random.Next(2) == 0) target %= 50;
            if (isAddition) log.Add(target, owner);
            else log.Remove(target, owner);
            if (!net.TryGetValue(target, out var owners)) net.Add(target, owners = []);
            owners[owner] = owners.GetValueOrDefault(owner) + (isAddition ? 1 : -1);
        }

        var runs = new OwnerRuns(new(log, log.Length));
        var next = 0;
        foreach (var (target, owners) in net)
        {
            Assert.Equal(target, runs.NextTarget(next));
            Assert.Equal(Repeated(owners, 1), runs.Added(target).ToArray());
            Assert.Equal(Repeated(owners, -1), runs.Removed(target).ToArray());
            next = target + 1;
        }

        Assert.Equal(int.MaxValue, runs.NextTarget(next));
        Assert.Equal(net.Keys.First(), runs.NextTarget(0));
    }

    [Fact]
    public async Task Readers_WhileTheWriterAdds_SeeWholeVersions()
    {
        var log = new OwnerLog();
        var published = 0;
        var writer = Task.Run(() =>
        {
            for (var i = 0; i < 300_000; i++)
            {
                log.Add(i % 997, i);
                if (i % 100 == 99) Volatile.Write(ref published, log.Length);
            }
        });
        while (!writer.IsCompleted)
        {
            var length = Volatile.Read(ref published);
            var (added, _) = Read(new(log, length), length % 997);
            for (var i = 0; i < added.Length; i++) Assert.Equal((length % 997) + (997 * i), added[i]);
            Assert.Equal(length / 997, added.Length);
        }

        await writer;
    }

    private static void Change(Random random, OwnerLog log, Dictionary<int, (List<int> Added, List<int> Removed)> model)
    {
        var (target, owner) = (random.Next(Targets), random.Next(1_000));
        if (!model.TryGetValue(target, out var lists)) model.Add(target, lists = ([], []));
        if (random.Next(3) > 0)
        {
            log.Add(target, owner);
            lists.Added.Add(owner);
        }
        else
        {
            log.Remove(target, owner);
            lists.Removed.Add(owner);
        }
    }

    private static (int[] Added, int[] Removed) Read(OwnerChangesAt changes, int target)
    {
        var (adds, removes) = changes.Count(target);
        var (added, removed) = (new int[adds], new int[removes]);
        changes.Fill(target, added, removed);
        return (added, removed);
    }

    private static int[] Repeated(Dictionary<int, int> owners, int sign) =>
        [.. owners.OrderBy(pair => pair.Key).SelectMany(pair => Enumerable.Repeat(pair.Key, Math.Max(0, sign * pair.Value)))];
}
