using System.IO.Compression;
using System.Text;

namespace KnowledgeGraph.Import.Tests.Running;

/// <summary>Files, folders, patterns, packed files and standard input.</summary>
public sealed class InputTests
{
    [Theory]
    [InlineData(".", 6)]
    [InlineData("a", 3)]
    [InlineData("a/*.jsonl", 2)]
    [InlineData("*/1.jsonl", 3)]
    [InlineData("**/1.jsonl", 5)]
    [InlineData("a/**", 3)]
    [InlineData("a/?.jsonl", 2)]
    [InlineData("a/1.jsonl", 1)]
    public async Task Path_FileFolderOrPattern_IsEveryDocumentOnce(string path, int papers)
    {
        await using var fixture = Tree();
        var whole = Path.Combine(fixture.Folder.Path, path);

        await fixture.ImportAsync(whole, whole);
        Assert.Equal(papers, await fixture.CountPapersAsync());
    }

    [Fact]
    public async Task Folder_FilesOfNoKnownFormat_AreSkippedAndSaid()
    {
        await using var fixture = Tree();
        var odd = fixture.Folder.Write("a/notes.txt", "nothing to see");

        var report = await fixture.ImportAsync(fixture.Folder.Path);
        Assert.Equal([odd], report.FilesSkipped);
        Assert.Equal(6, report.Files.Count);
    }

    [Fact]
    public async Task Path_NamedFileOfNoKnownFormat_IsAFault()
    {
        await using var fixture = Tree();
        var odd = fixture.Folder.Write("notes.txt", "nothing to see");

        Assert.Contains("--format", (await Assert.ThrowsAsync<ImportException>(() => fixture.ImportAsync(odd))).Message);
    }

    [Fact]
    public async Task Folder_WithoutFiles_IsAFault()
    {
        await using var fixture = Tree();
        var empty = Directory.CreateDirectory(Path.Combine(fixture.Folder.Path, "empty")).FullName;

        Assert.Contains("holds no files", (await Assert.ThrowsAsync<ImportException>(() => fixture.ImportAsync(empty))).Message);
    }

    [Theory]
    [InlineData("missing.jsonl", "does not exist")]
    [InlineData("*.missing", "No file matches")]
    public async Task Path_ThatNamesNothing_IsAFault(string path, string message)
    {
        await using var fixture = Tree();
        var whole = Path.Combine(fixture.Folder.Path, path);

        Assert.Contains(message, (await Assert.ThrowsAsync<ImportException>(() => fixture.ImportAsync(whole))).Message);
    }

    [Fact]
    public async Task GzipFile_OfSeveralMembers_IsReadToItsEnd()
    {
        await using var fixture = new RunningFixture();
        var path = Path.Combine(fixture.Folder.Path, "papers.jsonl.gz");
        File.WriteAllBytes(path, [.. Pack(RunningFixture.Papers("a", 7)), .. Pack(RunningFixture.Papers("b", 5))]);

        await fixture.ImportAsync(path);
        Assert.Equal(12, await fixture.CountPapersAsync());
    }

    [Fact]
    public async Task GzipFile_CutOff_KeepsWhatStandsBeforeAndNamesTheFile()
    {
        await using var fixture = new RunningFixture();
        var path = Path.Combine(fixture.Folder.Path, "papers.jsonl.gz");
        var packed = Pack(RunningFixture.Papers("a", 20_000));
        File.WriteAllBytes(path, packed[..(packed.Length / 2)]);

        try
        {
            await fixture.ImportAsync(new ImportOptions { Paths = [path], BatchSize = 100 });
            Assert.True(await fixture.CountPapersAsync() < 20_000);
        }
        catch (ImportException fault)
        {
            Assert.Contains(path, fault.Message);
        }

        Assert.True(await fixture.CountPapersAsync() >= 100);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task StandardInput_PlainOrPacked_IsADocument(bool isPacked)
    {
        await using var fixture = new RunningFixture();
        var text = RunningFixture.Papers("a", 9);
        using var input = new MemoryStream(isPacked ? Pack(text) : Encoding.UTF8.GetBytes(text));

        var report = await fixture.ImportAsync(new ImportOptions { Paths = ["-"], StandardInput = input });
        Assert.Equal(9, await fixture.CountPapersAsync());
        Assert.Equal("-", Assert.Single(report.Files).Name);
    }

    private static byte[] Pack(string text)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest)) gzip.Write(Encoding.UTF8.GetBytes(text));
        return packed.ToArray();
    }

    private static RunningFixture Tree()
    {
        var fixture = new RunningFixture();
        foreach (var name in new[] { "1", "a/1", "a/2", "a/deep/1", "b/1", "c/1" })
            fixture.Folder.Write(name + ".jsonl", RunningFixture.Papers(name.Replace('/', '-') + "-", 1));
        fixture.Folder.Write(".hidden/1.jsonl", RunningFixture.Papers("hidden", 1));
        return fixture;
    }
}
