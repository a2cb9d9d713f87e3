using System.Text.Json;

namespace KnowledgeGraph.EndToEnd.Tests;

/// <summary>A data folder with a flipped byte: every command says which bytes are bad and what to do, and none answers from them.</summary>
public sealed class DamagedStoreTests
{
    private const int Papers = 3_000;

    [Fact]
    public async Task Commands_OnADamagedSegment_NameTheBytesAndRefuse()
    {
        using var folder = new TemporaryFolder();
        await ImportAsync(folder.Path);
        var segment = Assert.Single(Directory.GetFiles(folder.Path, "segment-*.kgs"));
        var place = Flip(segment, new FileInfo(segment).Length / 3);

        var (exitCode, output, messages) = await KgProcess.RunAsync(null, "verify", "--data", folder.Path, "--json");
        Assert.NotEqual(0, exitCode);
        Assert.Contains(Path.GetFileName(segment), output + messages);
        Assert.True(NamesRangeAround(output, place), output);

        (exitCode, output, messages) = await KgProcess.RunAsync(null, "export", "--data", folder.Path);
        Assert.NotEqual(0, exitCode);
        Assert.Contains(Path.GetFileName(segment), messages);
        Assert.DoesNotContain("Unhandled", messages);
    }

    [Fact]
    public async Task Serve_OnADamagedSegment_AnswersWithAnErrorAndStaysUp()
    {
        using var folder = new TemporaryFolder();
        await ImportAsync(folder.Path);
        var segment = Assert.Single(Directory.GetFiles(folder.Path, "segment-*.kgs"));
        Flip(segment, new FileInfo(segment).Length / 3);
        await using var server = await KgServer.StartAsync(folder.Path);

        var (status, body) = await server.PostAsync("""{"query":"{ papers(first: 500, orderBy: { field: TITLE }) { nodes { key title } } }"}""");

        Assert.Equal(200, status);
        using var answer = JsonDocument.Parse(body);
        var errors = answer.RootElement.GetProperty("errors");
        Assert.NotEqual(0, errors.GetArrayLength());
        Assert.All(errors.EnumerateArray(), error =>
        {
            Assert.Equal("INTERNAL_SERVER_ERROR", error.GetProperty("extensions").GetProperty("code").GetString());
            Assert.DoesNotContain(folder.Path, error.GetProperty("message").GetString());
        });
        Assert.Contains(Path.GetFileName(segment), server.Log);
        Assert.Equal(200, (int)(await server.Client.GetAsync($"{server.Url}/health/live")).StatusCode);
    }

    [Fact]
    public async Task Serve_WithoutAManifest_SaysSoAndEnds()
    {
        using var folder = new TemporaryFolder();
        await ImportAsync(folder.Path);
        File.Delete(Path.Combine(folder.Path, "MANIFEST"));

        var (exitCode, _, messages) = await KgProcess.RunAsync(null, "serve", "--data", folder.Path, "--urls", "http://127.0.0.1:0");

        Assert.NotEqual(0, exitCode);
        Assert.Contains("MANIFEST is missing", messages);
        Assert.Contains("backup", messages);
    }

    private static async Task ImportAsync(string data)
    {
        var lines = string.Concat(Enumerable.Range(0, Papers).Select(
            i => $"{{\"kind\":\"paper\",\"ids\":[\"local:p{i}\"],\"name\":\"Title {i} {new string('x', 400)}\"}}\n"));
        var (exitCode, _, messages) = await KgProcess.RunAsync(lines, "import", "-", "--data", data, "--json");
        Assert.True(exitCode == 0, messages);
    }

    /// <returns>The place given.</returns>
    private static long Flip(string path, long at)
    {
        using var file = File.Open(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete);
        file.Position = at;
        var value = file.ReadByte();
        file.Position = at;
        file.WriteByte((byte)(value ^ 0x10));
        return at;
    }

    private static bool NamesRangeAround(string json, long place)
    {
        using var document = JsonDocument.Parse(json);
        return Ranges(document.RootElement).Any(range => range.Start <= place && place < range.End);
    }

    private static IEnumerable<(long Start, long End)> Ranges(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Ranges),
        JsonValueKind.Object when element.TryGetProperty("start", out var start) && element.TryGetProperty("end", out var end) =>
            [(start.GetInt64(), end.GetInt64())],
        JsonValueKind.Object => element.EnumerateObject().SelectMany(member => Ranges(member.Value)),
        _ => [],
    };
}
