using KnowledgeGraph.Storage.Embedded.Files;

namespace KnowledgeGraph.Storage.Embedded.Manifests;

/// <summary>The writer's manifest: every change is on disk before it counts. Thread-safe.</summary>
internal sealed class ManifestKeeper(StoreFolder folder, Manifest manifest)
{
    private readonly Lock _gate = new();
    private Manifest _current = manifest;
    private long _nextNumber = manifest.NextNumber;

    public Manifest Current
    {
        get
        {
            lock (_gate) return _current;
        }
    }

    /// <summary>A number for a new file. Numbers that were given out and lost with a crash are given out again.</summary>
    public long TakeNumber()
    {
        lock (_gate) return _nextNumber++;
    }

    /// <exception cref="IOException">The disk did not take it; the old manifest stands.</exception>
    public void Change(Func<Manifest, Manifest> change)
    {
        lock (_gate)
        {
            var next = change(_current) with { NextNumber = _nextNumber };
            DurableFile.Create(folder.Manifest, ManifestCodec.Write(next));
            _current = next;
        }
    }
}
