using KnowledgeGraph.Server.Commands;

namespace KnowledgeGraph.Server.Tests.Commands;

public sealed class ImportCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("kg-import-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("nothing to see", ExitCode.Failed)]
    [InlineData("{\"kind\":\"paper\",\"ids\":[\"local:a\"]}\n", ExitCode.Done)]
    [InlineData("{\"kind\":\"paper\",\"ids\":[\"local:a\"]}\n{\n", ExitCode.Incomplete)]
    public async Task Run_OnAFolder_EndsWithWhatCameOfIt(string content, int exitCode)
    {
        var input = Directory.CreateDirectory(Path.Combine(_folder, "input")).FullName;
        await File.WriteAllTextAsync(Path.Combine(input, "records.txt"), content);

        var ended = await ImportCommand.Create().Parse([input, "--data", Path.Combine(_folder, "data")]).InvokeAsync();

        Assert.Equal(exitCode, ended);
    }
}
