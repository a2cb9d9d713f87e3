using System.Text.Json;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Import.Tests.Running;

/// <summary>Bad records, strict imports, cancellation, and what is said on the way.</summary>
public sealed class StoppingTests
{
    private const string BadLine = "{\"kind\":\"paper\",\"ids\":[]}\n";

    [Fact]
    public async Task Import_BadRecords_GoOnAndStandInTheRejectsFile()
    {
        await using var fixture = new RunningFixture();
        var lines = RunningFixture.Papers("a", 3) + BadLine + RunningFixture.Papers("b", 2) + "nonsense\n";
        var path = fixture.Folder.Write("papers.jsonl", lines);
        var rejects = Path.Combine(fixture.Folder.Path, "rejects.jsonl");

        var report = await fixture.ImportAsync(new ImportOptions { Paths = [path], RejectsFile = rejects });
        Assert.Equal((7, 2), (report.Records, report.Rejected));
        Assert.Equal(5, await fixture.CountPapersAsync());
        var written = File.ReadAllLines(rejects).Select(line => JsonDocument.Parse(line).RootElement).ToArray();
        Assert.Equal([4, 7], written.Select(line => line.GetProperty("line").GetInt64()));
        Assert.All(written, line => Assert.Equal(path, line.GetProperty("file").GetString()));
        Assert.Contains("ids is missing or empty", written[0].GetProperty("rejected").GetString());
    }

    [Fact]
    public async Task Import_Strict_StopsAtTheFirstBadRecordAndKeepsWhatStandsBefore()
    {
        await using var fixture = new RunningFixture();
        var path = fixture.Folder.Write("papers.jsonl", RunningFixture.Papers("a", 3) + BadLine + RunningFixture.Papers("b", 2));

        var options = new ImportOptions { Paths = [path], IsStrict = true };
        var fault = await Assert.ThrowsAsync<ImportException>(() => fixture.ImportAsync(options));
        Assert.StartsWith($"{path}:4: ", fault.Message);
        Assert.Equal(3, await fixture.CountPapersAsync());
    }

    [Fact]
    public async Task Import_Cancelled_KeepsWholeBatchesOnly()
    {
        await using var fixture = new RunningFixture();
        var path = fixture.Folder.Write("papers.jsonl", RunningFixture.Papers("a", 1_000));
        using var stop = new CancellationTokenSource();
        var options = new ImportOptions { Paths = [path], BatchSize = 100, OnCheckpoint = async (_, _) => await stop.CancelAsync() };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => fixture.ImportAsync(options, stop.Token));
        var papers = await fixture.CountPapersAsync();
        Assert.InRange(papers, 100, 900);
        Assert.Equal(0, papers % 100);
    }

    [Fact]
    public async Task Citations_OfUnknownPapers_AreSetAsideWithTheirPlaces()
    {
        await using var fixture = new RunningFixture();
        fixture.Folder.Write("1.jsonl", RunningFixture.Papers("a", 2));
        fixture.Folder.Write("2.tsv", "local:a0\tlocal:a1\nlocal:zz\tlocal:a1\nlocal:a1\tlocal:zz\n");
        var rejects = Path.Combine(fixture.Folder.Path, "rejects.log");

        var report = await fixture.ImportAsync(new ImportOptions { Paths = [fixture.Folder.Path], RejectsFile = rejects });
        using var snapshot = await fixture.Store.OpenSnapshotAsync();
        var counts = await snapshot.CountAsync();
        Assert.Equal(2, counts.Nodes[NodeKind.Paper]);
        Assert.Equal((1, 1), (counts.Relations[Relation.Cites], counts.Waiting[Relation.Cites]));
        Assert.Equal(1, report.Remarks["statements about nodes that the graph does not hold"]);
        var line = JsonDocument.Parse(Assert.Single(File.ReadAllLines(rejects))).RootElement;
        Assert.Equal(2, line.GetProperty("line").GetInt64());
        Assert.Contains("local:zz", line.GetProperty("remark").GetString());
    }

    [Fact]
    public async Task Progress_Report_HasRateAndRemainingTime()
    {
        await using var fixture = new RunningFixture();
        var first = fixture.Folder.Write("1.jsonl", RunningFixture.Papers("a", 10_000));
        fixture.Folder.Write("2.jsonl", RunningFixture.Papers("b", 10_000));
        var clock = new SteppingClock(TimeSpan.FromSeconds(1));
        var reports = new List<ImportProgress>();

        await new Importer(clock).RunAsync(fixture.Store, new ImportOptions { Paths = [fixture.Folder.Path] }, new Recorder(reports));
        var middle = reports.Last(report => report.File == first);
        Assert.Equal((1, 2, 10_000L), (middle.FilesDone, middle.FileCount, middle.Records));
        Assert.Equal(new FileInfo(first).Length, middle.BytesRead);
        Assert.Equal(middle.Records / middle.Elapsed.TotalSeconds, middle.RecordsPerSecond, 1e-9);
        Assert.NotNull(middle.Remaining);
        Assert.Equal(middle.Elapsed.TotalSeconds, middle.Remaining.Value.TotalSeconds, 0.2);
        Assert.Equal(TimeSpan.Zero, reports[^1].Remaining);
    }

    private sealed class Recorder(List<ImportProgress> reports) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value) => reports.Add(value);
    }

    /// <summary>A clock that moves by one step whenever somebody looks at it.</summary>
    private sealed class SteppingClock(TimeSpan step) : TimeProvider
    {
        private long _now;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => _now += step.Ticks;
    }
}
