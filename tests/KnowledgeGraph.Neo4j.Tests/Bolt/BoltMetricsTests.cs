using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using KnowledgeGraph.Neo4j.Bolt;
using KnowledgeGraph.Neo4j.Cypher;
using KnowledgeGraph.Neo4j.Tests.Bolt.Fake;

namespace KnowledgeGraph.Neo4j.Tests.Bolt;

public sealed class BoltMetricsTests
{
    [Fact]
    public async Task Statement_WhileSomebodyListens_IsMeasuredForItsServer()
    {
        await using var server = FakeServer.Start(async client =>
        {
            await client.WelcomeAsync();
            await client.AnswerAsync(1);
        });
        var address = server.Address.ToString();
        var seen = new ConcurrentDictionary<string, double>();
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, self) =>
        {
            if (instrument.Meter.Name == BoltMetrics.Name) self.EnableMeasurementEvents(instrument);
        };
        // Other tests run at the same time against servers of their own.
        listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Add(instrument, value, tags));
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Add(instrument, value, tags));
        listener.Start();

        await using var driver = server.OpenDriver();
        await RunAsync(driver, "RETURN $p");

        Assert.Contains("db.client.operation.duration", seen.Keys);
        Assert.Contains("db.client.connection.create_time", seen.Keys);
        Assert.Contains("db.client.connection.wait_time", seen.Keys);
        Assert.Equal(0, seen["db.client.connection.in_use"]);

        void Add(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
        {
            foreach (var tag in tags)
            {
                if (tag.Key == "server.address" && (string?)tag.Value == address)
                    seen.AddOrUpdate(instrument.Name, value, (_, sum) => sum + value);
            }
        }
    }

    /// <summary>Who watches a server reads their names there.</summary>
    [Fact]
    public void Instruments_AllOfThem_AreInTheOperatorsPage()
    {
        List<Instrument> instruments = [];
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, _) =>
        {
            if (instrument.Meter.Name == BoltMetrics.Name) instruments.Add(instrument);
        };
        BoltMetrics.RoutingTableFetched();
        listener.Start();
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "KnowledgeGraph.sln")))
            folder = folder.Parent ?? throw new InvalidOperationException("The tests are not below the solution.");
        var page = File.ReadAllText(Path.Combine(folder.FullName, "docs", "operations.md"));

        Assert.InRange(instruments.Count, 9, int.MaxValue);
        Assert.All(instruments, instrument => Assert.Contains($"| `{instrument.Name}` | {instrument.Unit?.Trim('{', '}')} |", page, StringComparison.Ordinal));
        Assert.Contains($"`{BoltMetrics.Name}`", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Statement_WhileSomebodyTraces_IsAnActivityWithoutParameters()
    {
        await using var server = FakeServer.Start(async client =>
        {
            await client.WelcomeAsync();
            await client.AnswerAsync(1);
        });
        var ended = new ConcurrentBag<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == BoltMetrics.Name,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = ended.Add,
        };
        ActivitySource.AddActivityListener(listener);
        await using var driver = server.OpenDriver();
        await RunAsync(driver, "RETURN $p AS traced");

        var activity = Assert.Single(ended, activity => (string?)activity.GetTagItem("db.query.text") == "RETURN $p AS traced");
        Assert.Equal(server.Address.Port, activity.GetTagItem("server.port"));
        Assert.DoesNotContain(activity.TagObjects, tag => $"{tag.Value}".Contains("secret", StringComparison.Ordinal));
        Assert.Null(Activity.Current);
    }

    private static async Task RunAsync(BoltDriver driver, string text)
    {
        await using var session = driver.OpenSession();
        await using var result = await session.RunAsync(new(text, new CypherParameters().Add("p", "secret")));
        await result.ConsumeAsync();
    }
}
