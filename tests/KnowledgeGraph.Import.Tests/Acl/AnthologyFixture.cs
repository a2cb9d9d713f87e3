using System.Diagnostics;
using KnowledgeGraph.Model;
using KnowledgeGraph.Storage;
using KnowledgeGraph.Testing;

namespace KnowledgeGraph.Import.Tests.Acl;

/// <summary>The whole Anthology and its citations, imported once for all tests of the class.</summary>
public sealed class AnthologyFixture : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private ImportReport? _report;
    private GraphCounts? _counts;

    public ReferenceGraphStore Store { get; } = new();

    public ImportReport Report => _report ?? throw new InvalidOperationException("The import has not run.");

    public GraphCounts Counts => _counts ?? throw new InvalidOperationException("The import has not run.");

    public async Task InitializeAsync()
    {
        using var tar = Process.Start("tar", ["-xJf", SharedData.PathOf("acl", "anthology-xml.tar.xz"), "-C", _folder.Path]);
        await tar.WaitForExitAsync();
        Assert.Equal(0, tar.ExitCode);
        _report = await new Importer().RunAsync(Store, new ImportOptions
        {
            // Citations first: what only adds to known papers is read last, whatever the order of the paths.
            Paths = [SharedData.PathOf("acl", "citations.tsv"), _folder.Path],
            Scheme = IdScheme.Acl,
            BatchSize = 1_000_000,
        });
        using var snapshot = await Store.OpenSnapshotAsync();
        _counts = await snapshot.CountAsync();
    }

    public Task DisposeAsync()
    {
        _folder.Dispose();
        return Task.CompletedTask;
    }
}
