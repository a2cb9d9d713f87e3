using KnowledgeGraph.Import;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Server.Hosting;

/// <summary>The small graph that travels beside the program, so that the first query has an answer.</summary>
internal static class SeedGraph
{
    public static string File { get; } = Path.Combine(AppContext.BaseDirectory, "seed", "documents.jsonl");

    /// <summary>Fills a graph that nothing was ever written to. A graph that was emptied again stays empty: its version is not 0.</summary>
    /// <param name="store">Open for writing.</param>
    /// <param name="clock">Measures the time of the import.</param>
    /// <param name="cancellation">Fires when the server is told to stop.</param>
    /// <returns>How many papers, authors and other nodes were made; null if there was nothing to do.</returns>
    /// <exception cref="ImportException">The seed cannot be read.</exception>
    public static async Task<long?> LoadIfNewAsync(IGraphStore store, TimeProvider clock, CancellationToken cancellation)
    {
        using (var snapshot = await store.OpenSnapshotAsync(cancellation))
        {
            if (snapshot.Version > 0) return null;
        }

        var report = await new Importer(clock).RunAsync(store, new ImportOptions { Paths = [File], IsStrict = true }, null, cancellation);
        return report.NodesCreated;
    }
}
