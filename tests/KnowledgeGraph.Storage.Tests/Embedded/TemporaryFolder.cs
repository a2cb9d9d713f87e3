namespace KnowledgeGraph.Storage.Tests.Embedded;

internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("kg-store-").FullName;

    public string Journal => System.IO.Path.Combine(Path, "journal-00000001.kgj");

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
