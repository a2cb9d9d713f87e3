using System.Diagnostics;
using KnowledgeGraph.Import;
using KnowledgeGraph.Model;
using KnowledgeGraph.Storage.Embedded;

namespace KnowledgeGraph.Api.Tests.Acl;

/// <summary>The ACL Anthology with its citations in an embedded store, imported once for all tests of a class.</summary>
public sealed class AnthologyGraph : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("kg-acl-").FullName;
    private EmbeddedGraphStore? _store;

    /// <summary>Null where the data is not beside the repository.</summary>
    public static string? DataFolder { get; } = FindData();

    public EmbeddedGraphStore Store => _store ?? throw new InvalidOperationException("The import has not run.");

    public async Task InitializeAsync()
    {
        if (DataFolder is null) return;
        var records = Directory.CreateDirectory(Path.Combine(_folder, "records")).FullName;
        using var tar = Process.Start("tar", ["-xJf", Path.Combine(DataFolder, "anthology-xml.tar.xz"), "-C", records]);
        await tar.WaitForExitAsync();
        Assert.Equal(0, tar.ExitCode);
        _store = EmbeddedGraphStore.Open(Path.Combine(_folder, "data"));
        await new Importer().RunAsync(_store, new ImportOptions
        {
            Paths = [Path.Combine(DataFolder, "citations.tsv"), records],
            Scheme = IdScheme.Acl,
        });
    }

    public async Task DisposeAsync()
    {
        if (_store is not null) await _store.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private static string? FindData()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (!File.Exists(Path.Combine(folder.FullName, "KnowledgeGraph.sln"))) continue;
            var data = Path.Combine(folder.FullName, "..", "shared", "data", "acl");
            return File.Exists(Path.Combine(data, "anthology-xml.tar.xz")) ? data : null;
        }

        return null;
    }
}
