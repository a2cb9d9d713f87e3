namespace KnowledgeGraph.EndToEnd.Tests;

/// <summary>A folder that goes with its test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("kg-e2e-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
