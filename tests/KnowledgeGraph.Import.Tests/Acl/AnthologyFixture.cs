using System.Diagnostics;
using KnowledgeGraph.Model;
using KnowledgeGraph.Storage;
using KnowledgeGraph.Storage.Embedded;

namespace KnowledgeGraph.Import.Tests.Acl;

/// <summary>The whole Anthology and its citations, imported once into an embedded store for all tests of the class.</summary>
public sealed class AnthologyFixture : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private ImportReport? _report;
    private GraphCounts? _counts;

    public AnthologyFixture() => Store = EmbeddedGraphStore.Open(Path.Combine(_folder.Path, "graph"));

    public EmbeddedGraphStore Store { get; }

    /// <summary>The folder of the unpacked documents.</summary>
    public string Documents => Path.Combine(_folder.Path, "documents");

    public ImportReport Report => _report ?? throw new InvalidOperationException("The import has not run.");

    public GraphCounts Counts => _counts ?? throw new InvalidOperationException("The import has not run.");

    public async Task InitializeAsync()
    {
        Directory.CreateDirectory(Documents);
        using var tar = Process.Start("tar", ["-xJf", SharedData.PathOf("acl", "anthology-xml.tar.xz"), "-C", Documents]);
        await tar.WaitForExitAsync();
        Assert.Equal(0, tar.ExitCode);
        _report = await new Importer().RunAsync(Store, new ImportOptions
        {
            // Citations first: what only adds to known papers is read last, whatever the order of the paths.
            Paths = [SharedData.PathOf("acl", "citations.tsv"), Documents],
            Scheme = IdScheme.Acl,
        });
        using var snapshot = await Store.OpenSnapshotAsync();
        _counts = await snapshot.CountAsync();
    }

    public async Task DisposeAsync()
    {
        await Store.DisposeAsync();
        _folder.Dispose();
    }
}
