using KnowledgeGraph.Storage.Embedded.Files;
using KnowledgeGraph.Storage.Embedded.Journals;
using KnowledgeGraph.Storage.Embedded.Manifests;
using KnowledgeGraph.Storage.Embedded.Segments;

namespace KnowledgeGraph.Storage.Embedded;

/// <summary>Checks every byte of a data folder without changing it.</summary>
public static class StoreVerifier
{
    /// <summary>
    /// The first damaged range, or null when all is intact: the manifest, then the segments and the journals that it names. Reads all
    /// of them once, front to back. Meant for a folder that nobody writes to.
    /// </summary>
    /// <exception cref="StoreException">There is no store in the folder, or it is of an unknown format version.</exception>
    public static DamagedRange? Verify(string folder, CancellationToken cancellation = default)
    {
        var files = new StoreFolder(Path.GetFullPath(folder));
        if (FindManifestDamage(files) is { } damage) return damage;
        var manifest = new StoreRecovery(files, new EmbeddedStoreOptions { ReadOnly = true }).ReadManifest();
        foreach (var name in manifest.Segments)
        {
            if (VerifySegment(files, manifest.StoreId, name, cancellation) is { } found) return found;
        }

        foreach (var number in manifest.Journals)
        {
            cancellation.ThrowIfCancellationRequested();
            if (VerifyJournal(files.Journal(number), manifest.StoreId, isLast: number == manifest.Journals[^1]) is { } found) return found;
        }

        return null;
    }

    private static DamagedRange? FindManifestDamage(StoreFolder files)
    {
        if (File.Exists(files.Manifest)) return ManifestCodec.FindDamage(files.Manifest, File.ReadAllBytes(files.Manifest));
        var first = files.Journal(0);
        return File.Exists(first) ? JournalScanner.Scan(first, default, _ => { }).Damage : null;
    }

    private static DamagedRange? VerifySegment(StoreFolder files, byte[] storeId, SegmentName name, CancellationToken cancellation)
    {
        var path = files.Segment(name.Number);
        if (!File.Exists(path)) return Missing(path);
        using var segment = SegmentFile.TryOpen(path, storeId, name.Number, out var damage);
        if (segment is null) return damage;
        return segment.Length == name.Length && segment.Identity == name.Identity
            ? segment.Verify(cancellation)
            : new(path, 0, segment.Length, "The file is not the one that the manifest names.", false);
    }

    private static DamagedRange? VerifyJournal(string path, byte[] storeId, bool isLast)
    {
        if (!File.Exists(path)) return Missing(path);
        var damage = JournalScanner.Scan(path, storeId, _ => { }).Damage;
        return damage is { IsTornTail: true } && !isLast ? damage with { IsTornTail = false } : damage;
    }

    private static DamagedRange Missing(string path) => new(path, 0, 0, "The manifest names the file, but it is missing.", false);
}
