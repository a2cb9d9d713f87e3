using System.IO.Compression;
using System.Text;

namespace KnowledgeGraph.Import.Tests.Running;

/// <summary>An import that was stopped goes on behind its last acknowledged batch, and the graph is as if it never stopped.</summary>
public sealed class ResumeTests
{
    private const int BatchSize = 50;

    [Theory]
    [InlineData("jsonl")]
    [InlineData("gz")]
    [InlineData("acl")]
    public async Task Import_StoppedAnywhere_GoesOnBehindTheLastBatch(string form)
    {
        for (var stopAfter = 1; stopAfter <= 5; stopAfter += 2)
        {
            await using var fixture = new RunningFixture();
            var options = new ImportOptions { Paths = [Write(fixture.Folder, form)], BatchSize = BatchSize };
            var checkpoints = new ImportCheckpointFile(Path.Combine(fixture.Folder.Path, "checkpoint.json"));
            await StopAsync(fixture, options, checkpoints, stopAfter);

            var found = checkpoints.Find(options);
            Assert.NotNull(found);
            Assert.True(found.Position.Records > 0 || found.File.EndsWith("2.jsonl", StringComparison.Ordinal));
            var report = await fixture.ImportAsync(options with { Resume = found });

            await using var whole = new RunningFixture();
            var complete = await whole.ImportAsync(options);
            Assert.Equal(found, report.ResumedFrom);
            Assert.True(report.Records < complete.Records, "The second import read everything again.");
            Assert.Equal(await GraphDump.OfAsync(whole.Store), await GraphDump.OfAsync(fixture.Store));
        }
    }

    [Fact]
    public async Task Find_NothingInterrupted_IsNull()
    {
        await using var fixture = new RunningFixture();
        var checkpoints = new ImportCheckpointFile(Path.Combine(fixture.Folder.Path, "checkpoint.json"));

        Assert.False(checkpoints.Exists);
        Assert.Null(checkpoints.Find(new ImportOptions { Paths = ["a"] }));
    }

    [Fact]
    public async Task Find_OtherPathsOrOptions_SaysWhichImportWasInterrupted()
    {
        await using var fixture = new RunningFixture();
        var options = new ImportOptions { Paths = [Write(fixture.Folder, "jsonl")], BatchSize = BatchSize };
        var checkpoints = new ImportCheckpointFile(Path.Combine(fixture.Folder.Path, "checkpoint.json"));
        await StopAsync(fixture, options, checkpoints, 1);

        var fault = Assert.Throws<ImportException>(() => checkpoints.Find(options with { Paths = ["other"] }));
        Assert.Contains(options.Paths[0], fault.Message);
        Assert.Throws<ImportException>(() => checkpoints.Find(options with { Source = "other" }));
        checkpoints.Delete();
        Assert.Null(checkpoints.Find(options));
    }

    [Fact]
    public async Task Find_FileThatIsNoCheckpoint_SaysWhatToDo()
    {
        await using var fixture = new RunningFixture();
        var checkpoints = new ImportCheckpointFile(fixture.Folder.Write("checkpoint.json", "{"));

        Assert.Contains("Delete it", Assert.Throws<ImportException>(() => checkpoints.Find(new ImportOptions { Paths = ["a"] })).Message);
    }

    [Fact]
    public async Task Resume_FilesThatChanged_IsRefused()
    {
        await using var fixture = new RunningFixture();
        var options = new ImportOptions { Paths = [Write(fixture.Folder, "jsonl")], BatchSize = BatchSize };
        var checkpoints = new ImportCheckpointFile(Path.Combine(fixture.Folder.Path, "checkpoint.json"));
        await StopAsync(fixture, options, checkpoints, 1);
        fixture.Folder.Write("documents/2.jsonl", RunningFixture.Papers("changed", 3));

        var resumed = options with { Resume = checkpoints.Find(options) };
        var fault = await Assert.ThrowsAsync<ImportException>(() => fixture.ImportAsync(resumed));
        Assert.Contains("not those that it began with", fault.Message);
    }

    private static async Task StopAsync(RunningFixture fixture, ImportOptions options, ImportCheckpointFile checkpoints, int after)
    {
        using var stop = new CancellationTokenSource();
        var left = after;
        var stopping = options with
        {
            OnCheckpoint = async (checkpoint, _) =>
            {
                await checkpoints.SaveAsync(options, checkpoint, CancellationToken.None);
                if (--left == 0) await stop.CancelAsync();
            },
        };
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => fixture.ImportAsync(stopping, stop.Token));
    }

    /// <summary>A folder of two documents, of which the first alone makes several batches.</summary>
    private static string Write(TemporaryFolder folder, string form)
    {
        folder.Write("documents/2.jsonl", RunningFixture.Papers("b", 120));
        if (form == "acl") folder.Write("documents/1.xml", Anthology(300));
        else if (form == "jsonl") folder.Write("documents/1.jsonl", RunningFixture.Papers("a", 300));
        else
        {
            using var packed = new GZipStream(File.Create(Path.Combine(folder.Path, "documents", "1.jsonl.gz")), CompressionLevel.Fastest);
            packed.Write(Encoding.UTF8.GetBytes(RunningFixture.Papers("a", 300)));
        }

        return Path.Combine(folder.Path, "documents");
    }

    private static string Anthology(int papers)
    {
        var volumes = Enumerable.Range(0, papers / 30).Select(volume =>
            $"<volume id=\"{volume + 1}\"><meta><booktitle>Volume {volume}</booktitle></meta>"
                + string.Concat(Enumerable.Range(1, 30).Select(
                paper => $"<paper id=\"{paper}\"><title>Title {paper}</title><author><first>Ann</first><last>Lee</last></author></paper>")) + "</volume>");
        return $"<?xml version='1.0'?><collection id=\"W20\">{string.Concat(volumes)}</collection>";
    }
}
