using KnowledgeGraph.Storage.Embedded.Files;
using KnowledgeGraph.Storage.Embedded.Journals;
using KnowledgeGraph.Storage.Embedded.Layers;
using KnowledgeGraph.Storage.Embedded.Manifests;
using KnowledgeGraph.Storage.Embedded.Segments;

namespace KnowledgeGraph.Storage.Embedded;

/// <summary>Brings back the newest version from what is on disk: maps the segments, replays the journals.</summary>
internal sealed class StoreRecovery(StoreFolder folder, EmbeddedStoreOptions options)
{
    private const int Attempts = 10;

    /// <summary>
    /// Opens what the manifest names. A reader beside a writing process may find that a file has gone meanwhile: then there is a newer
    /// manifest, and it begins anew.
    /// </summary>
    /// <exception cref="StoreException">There is no store, or a file is damaged, missing or of an unknown format.</exception>
    public RecoveredStore Recover()
    {
        for (var attempt = 1; ; attempt++)
        {
            var manifest = ReadManifest();
            try
            {
                return Recover(manifest);
            }
            catch (FileNotFoundException inner)
            {
                if (options.ReadOnly && attempt < Attempts && IsReplaced(manifest)) continue;
                throw new StoreException(
                    StoreFault.Damaged,
                    $"{inner.FileName} is missing, though the manifest names it. "
                    + "Restore the folder from a backup, or import again into an empty folder.",
                    inner);
            }
        }
    }

    /// <summary>The manifest on disk. A folder of the time before there were manifests is read as if it had one.</summary>
    /// <exception cref="StoreException">There is no store, or its manifest is missing or damaged.</exception>
    public Manifest ReadManifest()
    {
        if (File.Exists(folder.Manifest)) return ManifestCodec.Read(folder.Manifest, File.ReadAllBytes(folder.Manifest));
        if (HasOrphans())
        {
            throw new StoreException(
                StoreFault.Damaged,
                $"{folder.Manifest} is missing, though there are segments or journals. "
                + "Restore the folder from a backup, or import again into an empty folder.");
        }

        var journal = folder.Journal(0);
        if (File.Exists(journal))
        {
            var storeId = JournalScanner.StoreIdOf(journal)
                ?? throw SegmentFaults.Damaged(journal, 0, JournalFormat.HeaderBytes, "The header's checksum or magic does not fit.");
            return new(storeId, 1, VersionHeading.Empty(), [], [0]);
        }

        throw new StoreException(
            StoreFault.Unavailable, $"There is no store in {folder.Path}. Check the path, or open it for writing to make one.");
    }

    /// <summary>
    /// True for data without a manifest. A first journal that holds nothing is what a crash leaves that came before the first manifest.
    /// </summary>
    public bool HasOrphans() => Directory.Exists(folder.Path)
        && (folder.Segments().Any()
            || folder.Journals().Any(number => new FileInfo(folder.Journal(number)).Length > JournalFormat.HeaderBytes));

    private bool IsReplaced(Manifest manifest) =>
        !ManifestCodec.Write(manifest).AsSpan().SequenceEqual(File.ReadAllBytes(folder.Manifest));

    private RecoveredStore Recover(Manifest manifest)
    {
        var beneath = OpenSegments(manifest);
        try
        {
            using var known = new IdCache(options.IdCacheBudget);
            var editor = new VersionEditor(new(manifest.Heading, Overlay.Empty(manifest.Heading.Bounds), beneath), known);
            var applier = new BatchApplier(editor);
            JournalScan? scan = null;
            foreach (var number in manifest.Journals)
            {
                scan = JournalScanner.Scan(folder.Journal(number), manifest.StoreId, payload =>
                {
                    foreach (var batch in BatchDecoder.DecodeFrame(payload)) applier.Apply(batch);
                });
                if (scan.Damage is { } damage) Report(damage, isLast: number == manifest.Journals[^1]);
            }

            return new(manifest, editor.ToVersion(), scan ?? throw new InvalidOperationException("The manifest names no journal."));
        }
        catch
        {
            beneath.Unpin();
            throw;
        }
    }

    private LayerStack OpenSegments(Manifest manifest)
    {
        var segments = new List<Segment>();
        try
        {
            foreach (var name in manifest.Segments)
            {
                var segment = Segment.Open(folder, manifest.StoreId, name.Number);
                segments.Add(segment);
                if (segment.Length == name.Length && segment.Identity == name.Identity) continue;
                throw SegmentFaults.Damaged(
                    folder.Segment(name.Number), 0, segment.Length, "The file is not the one that the manifest names.");
            }

            return new([.. segments], null);
        }
        catch
        {
            foreach (var segment in segments) segment.Release();
            throw;
        }
    }

    private void Report(DamagedRange damage, bool isLast)
    {
        if (!damage.IsTornTail || !isLast) throw SegmentFaults.Damaged(damage);
        var place = $"{damage.File}, bytes {damage.Start} to {damage.End}: {damage.Reason}";
        options.Message(options.ReadOnly ? $"{place} It is not read." : $"{place} It was never acknowledged and is cut.");
    }
}
