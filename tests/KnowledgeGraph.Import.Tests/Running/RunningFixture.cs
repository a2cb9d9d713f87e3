using KnowledgeGraph.Testing;

namespace KnowledgeGraph.Import.Tests.Running;

/// <summary>A folder of documents and a graph to import them into.</summary>
internal sealed class RunningFixture : IAsyncDisposable
{
    public TemporaryFolder Folder { get; } = new();

    public ReferenceGraphStore Store { get; } = new();

    /// <summary>One paper a line.</summary>
    public static string Papers(string prefix, int count) =>
        string.Concat(Enumerable.Range(0, count)
            .Select(i => $"{{\"kind\":\"paper\",\"ids\":[\"local:{prefix}{i}\"],\"name\":\"Title {i}\"}}\n"));

    public Task<ImportReport> ImportAsync(params string[] paths) => ImportAsync(new ImportOptions { Paths = paths });

    public Task<ImportReport> ImportAsync(ImportOptions options, CancellationToken cancellation = default) =>
        new Importer().RunAsync(Store, options, null, cancellation);

    public async Task<long> CountPapersAsync()
    {
        using var snapshot = await Store.OpenSnapshotAsync();
        return (await snapshot.CountAsync()).Nodes.GetValueOrDefault(Model.NodeKind.Paper);
    }

    public async ValueTask DisposeAsync()
    {
        await Store.DisposeAsync();
        Folder.Dispose();
    }
}
