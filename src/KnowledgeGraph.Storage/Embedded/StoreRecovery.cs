using KnowledgeGraph.Storage.Embedded.Journals;
using KnowledgeGraph.Storage.Embedded.Layers;

namespace KnowledgeGraph.Storage.Embedded;

/// <summary>Brings back the newest version from what is on disk.</summary>
internal static class StoreRecovery
{
    /// <returns>The version and the end of the last whole frame.</returns>
    /// <exception cref="StoreException">The journal is absent or damaged before its end.</exception>
    public static (GraphVersion Version, long End) Replay(string path, EmbeddedStoreOptions options)
    {
        if (!File.Exists(path))
            throw new StoreException(StoreFault.Unavailable, $"There is no store: {path} is missing. Check the path, or open it for writing to make one.");
        var editor = new VersionEditor(GraphVersion.Empty());
        var applier = new BatchApplier(editor);
        var scan = JournalScanner.Scan(path, payload =>
        {
            foreach (var batch in BatchDecoder.DecodeFrame(payload)) applier.Apply(batch);
        });
        if (scan.Damage is { } damage) Report(damage, options);
        return (editor.ToVersion(), scan.End);
    }

    private static void Report(DamagedRange damage, EmbeddedStoreOptions options)
    {
        var place = $"{damage.File}, bytes {damage.Start} to {damage.End}: {damage.Reason}";
        if (!damage.IsTornTail)
            throw new StoreException(StoreFault.Damaged, $"{place} Restore the folder from a backup, or import again into an empty folder.");
        options.Message(options.ReadOnly ? $"{place} It is not read." : $"{place} It was never acknowledged and is cut.");
    }
}
