using KnowledgeGraph.Model;
using KnowledgeGraph.Storage.Embedded.Records;

namespace KnowledgeGraph.Storage.Embedded.Layers;

/// <summary>
/// The version that is being made: records can be replaced, ids added. Keeps owner lists and counts in step with the records.
/// For the one writer, who keeps the layers beneath pinned meanwhile. Given up by
/// <see cref="Abandon"/>, it has changed nothing that a reader or a later editor sees.
/// </summary>
internal sealed class VersionEditor
{
    private const int BytesPerRecord = 24;
    private const int BytesPerId = 24;
    private const int BytesPerOwner = 24;

    private readonly GraphVersion _base;
    private readonly IdCache _known;
    private readonly RecordMapEditor[] _records;
    private readonly OwnerLog[] _owners;
    private readonly int[] _ownersBefore;
    private readonly IdTable[] _ids;
    private readonly int[] _bounds;
    private readonly long[] _visible;
    private readonly List<string> _sources;
    private readonly List<NodeId> _changed = [];
    private long _bytes;
    private int[] _scratch = [];

    /// <param name="version">The version to change.</param>
    /// <param name="known">Ids met when the versions up to this one were made.</param>
    public VersionEditor(GraphVersion version, IdCache known)
    {
        _base = version;
        _known = known;
        _records = Array.ConvertAll(version.Overlay.Records, records => records.Edit());
        _owners = Array.ConvertAll(version.Overlay.Owners, owners => owners.Log);
        _ownersBefore = Array.ConvertAll(_owners, owners => owners.Length);
        _ids = [.. version.Overlay.Ids];
        _bounds = [.. version.Heading.Bounds];
        _visible = [.. version.Heading.Visible];
        _sources = [.. version.Heading.Sources];
        _bytes = version.Overlay.Bytes;
        Version = version.Heading.Version;
    }

    public long Version { get; set; }

    public GraphVersion ToVersion() => _base with
    {
        Heading = new(Version, _bounds, _visible, [.. _sources]),
        Overlay = _base.Overlay with
        {
            Records = Array.ConvertAll(_records, records => records.ToMap()),
            Owners = Array.ConvertAll(_owners, owners => new OwnerChangesAt(owners, owners.Length)),
            Ids = _ids,
            Bytes = _bytes,
            KeyOrders = new(),
            Changed = _base.Overlay.Changed.Add([.. _changed]),
        },
    };

    /// <summary>Gives the edit up, and those that were made on it: what they changed in logs that versions share goes out of sight.</summary>
    public void Abandon()
    {
        for (var relation = 0; relation < _owners.Length; relation++) _owners[relation].Abandon(_ownersBefore[relation]);
        _known.Clear();
    }

    public ReadOnlySpan<byte> Record(NodeKind kind, int ordinal) =>
        _records[(int)kind][ordinal] is { IsEmpty: false } record ? record : _base.Beneath.Record(kind, ordinal);

    public int Resolve(NodeKind kind, int ordinal)
    {
        while (new RecordReader(Record(kind, ordinal)) is { IsMerged: true } record) ordinal = record.Survivor;
        return ordinal;
    }

    public ReadOnlySpan<int> Owners(int relation, int target) =>
        OwnerGatherer.Gather(_base.Beneath, new(_owners[relation], _owners[relation].Length), relation, target, ref _scratch);

    /// <summary>The node that holds an id, visible or not, or -1.</summary>
    public int Find(NodeKind kind, ReadOnlySpan<byte> key, ulong hash)
    {
        if (IsKnown(kind, key, hash, out var found)) return found;
        found = FindAbove(kind, key, hash);
        return found >= 0 ? found : FindBeneath(kind, key, hash);
    }

    /// <summary>Whether the id was met lately; then <paramref name="ordinal"/> is the node that holds it. False says nothing.</summary>
    public bool IsKnown(NodeKind kind, ReadOnlySpan<byte> key, ulong hash, out int ordinal) => _known.TryFind(kind, key, hash, out ordinal);

    /// <summary>Reads where an id that was met lately stands. What it returns says nothing.</summary>
    public int TouchKnown(ulong hash) => _known.Touch(hash);

    /// <summary>As <see cref="Find"/>, among the ids that this overlay added.</summary>
    public int FindAbove(NodeKind kind, ReadOnlySpan<byte> key, ulong hash)
    {
        var table = _ids[(int)kind];
        for (var slot = table.Start(hash); table.Next(hash, ref slot) is >= 0 and var candidate;)
        {
            if (Confirm(kind, candidate, key, hash) is >= 0 and var found) return found;
        }

        return -1;
    }

    /// <summary>The first node under a hash, or -1. It may hold the id, or another one of the same hash.</summary>
    public int Candidate(NodeKind kind, ulong hash)
    {
        var slot = _ids[(int)kind].Start(hash);
        if (_ids[(int)kind].Next(hash, ref slot) is >= 0 and var candidate) return candidate;
        var walk = default(CandidateWalk);
        return _base.Beneath.NextCandidate(kind, hash, ref walk);
    }

    /// <summary>Reads where a search for the hash begins. What it returns says nothing.</summary>
    public long TouchIds(NodeKind kind, ulong hash)
    {
        var table = _ids[(int)kind];
        return table.Touch(hash) + _base.Beneath.TouchIds(kind, hash);
    }

    /// <summary>Reads the beginning of a record. What it returns says nothing.</summary>
    public int TouchRecord(NodeKind kind, int candidate) => candidate < _bounds[(int)kind] ? Record(kind, candidate)[^1] : 0;

    /// <summary>The node that a candidate stands for if it holds the id, which is not known yet; or -1.</summary>
    public int Confirm(NodeKind kind, int candidate, ReadOnlySpan<byte> key, ulong hash)
    {
        // An entry may be left from an edit that was given up: then its ordinal belongs to no one, or to another node.
        if (candidate >= _bounds[(int)kind]) return -1;
        var ordinal = Resolve(kind, candidate);
        if (!new RecordReader(Record(kind, ordinal)).Ids.Contains(key)) return -1;
        _known.Add(kind, key, hash, ordinal);
        return ordinal;
    }

    private int FindBeneath(NodeKind kind, ReadOnlySpan<byte> key, ulong hash)
    {
        var walk = default(CandidateWalk);
        while (_base.Beneath.NextCandidate(kind, hash, ref walk) is >= 0 and var candidate)
        {
            if (Confirm(kind, candidate, key, hash) is >= 0 and var found) return found;
        }

        return -1;
    }

    /// <summary>Adds an id that no node held to one whose record names it.</summary>
    public void AddId(NodeKind kind, ReadOnlySpan<byte> key, ulong hash, int ordinal)
    {
        _known.Add(kind, key, hash, ordinal);
        _ids[(int)kind] = _ids[(int)kind].With(hash, ordinal);
        _bytes += BytesPerId;
    }

    public int Add(NodeKind kind, ReadOnlySpan<byte> record)
    {
        var ordinal = checked(_bounds[(int)kind]++);
        _records[(int)kind].Set(ordinal, record);
        _bytes += record.Length + BytesPerRecord;
        return ordinal;
    }

    /// <summary>Number of a source, given at its first statement.</summary>
    public int Source(string name)
    {
        var number = _sources.IndexOf(name);
        if (number >= 0) return number;
        _sources.Add(name);
        return _sources.Count - 1;
    }

    public string SourceName(int number) => _sources[number];

    /// <summary>Puts a record in the place of the present one; false when both are equal.</summary>
    public bool Replace(NodeKind kind, int ordinal, ReadOnlySpan<byte> record)
    {
        var old = Record(kind, ordinal);
        if (old.SequenceEqual(record)) return false;
        var before = new RecordReader(old);
        var after = new RecordReader(record);
        foreach (var info in RelationInfo.All)
        {
            if (info.Owner == kind) MoveOwner((int)info.Relation, ordinal, TargetsOf(before, info), TargetsOf(after, info));
        }

        if (after.IsMerged) Forget(kind, before.Ids);
        if (before.IsVisible || after.IsVisible) _changed.Add(new(kind, ordinal));
        _visible[(int)kind] += (after.IsVisible ? 1 : 0) - (before.IsVisible ? 1 : 0);
        _records[(int)kind].Set(ordinal, record);
        _bytes += record.Length + BytesPerRecord;
        return true;
    }

    /// <summary>The node no longer holds its ids.</summary>
    private void Forget(NodeKind kind, ItemReader ids)
    {
        for (var i = 0; i < ids.Count; i++) _known.Remove(kind, ids[i], IdHash.Of(ids[i]));
    }

    private static ReadOnlySpan<int> TargetsOf(RecordReader record, RelationInfo info) =>
        record.IsVisible ? record.Effective.Targets((int)info.Relation) : default;

    private void MoveOwner(int relation, int owner, ReadOnlySpan<int> before, ReadOnlySpan<int> after)
    {
        if (before.SequenceEqual(after)) return;
        var common = before.CommonPrefixLength(after);
        foreach (var target in after[common..]) _owners[relation].Add(target, owner);
        foreach (var target in before[common..]) _owners[relation].Remove(target, owner);
        _bytes += (long)BytesPerOwner * (before.Length + after.Length - (2 * common));
    }
}
