using KnowledgeGraph.Model;
using KnowledgeGraph.Storage.Embedded.Records;

namespace KnowledgeGraph.Storage.Embedded.Layers;

/// <summary>
/// The version that is being made: records can be replaced, ids added. Keeps owner lists and counts in step with the records.
/// For the one writer.
/// </summary>
internal sealed class VersionEditor
{
    private readonly GraphVersion _base;
    private readonly PagedMapEditor<byte[]>[] _records;
    private readonly PagedMapEditor<OwnerList>[] _owners;
    private readonly IdTable[] _ids;
    private readonly int[] _bounds;
    private readonly long[] _visible;
    private readonly List<string> _sources;

    public VersionEditor(GraphVersion version)
    {
        _base = version;
        _records = Array.ConvertAll(version.Records, records => records.Edit());
        _owners = Array.ConvertAll(version.Owners, owners => owners.Edit());
        _ids = [.. version.Ids];
        _bounds = [.. version.Bounds];
        _visible = [.. version.Visible];
        _sources = [.. version.Sources];
        Version = version.Version;
    }

    public long Version { get; set; }

    public GraphVersion ToVersion() => _base with
    {
        Version = Version,
        Records = Array.ConvertAll(_records, records => records.ToMap()),
        Owners = Array.ConvertAll(_owners, owners => owners.ToMap()),
        Ids = _ids,
        Bounds = _bounds,
        Visible = _visible,
        Sources = [.. _sources],
    };

    public byte[] Record(NodeKind kind, int ordinal) =>
        _records[(int)kind][ordinal] ?? throw new InvalidOperationException($"{kind} {ordinal} has no record.");

    public int Resolve(NodeKind kind, int ordinal)
    {
        while (new RecordReader(Record(kind, ordinal)) is { IsMerged: true } record) ordinal = record.Survivor;
        return ordinal;
    }

    public ReadOnlySpan<int> Owners(int relation, int target) =>
        _owners[relation][target] is { } owners ? owners.Items : default;

    public int Find(NodeKind kind, ReadOnlySpan<byte> key)
    {
        var hash = IdHash.Of(key);
        var table = _ids[(int)kind];
        for (var slot = table.Start(hash); table.Next(hash, ref slot) is >= 0 and var found;)
        {
            var ordinal = Resolve(kind, found);
            if (GraphView.Holds(new RecordReader(Record(kind, ordinal)).Ids, key)) return ordinal;
        }

        return -1;
    }

    public void AddId(NodeKind kind, ReadOnlySpan<byte> key, int ordinal) =>
        _ids[(int)kind] = _ids[(int)kind].With(IdHash.Of(key), ordinal);

    public int Add(NodeKind kind, byte[] record)
    {
        var ordinal = _bounds[(int)kind]++;
        _records[(int)kind][ordinal] = record;
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
    public bool Replace(NodeKind kind, int ordinal, byte[] record)
    {
        var old = Record(kind, ordinal);
        if (old.AsSpan().SequenceEqual(record)) return false;
        var before = new RecordReader(old);
        var after = new RecordReader(record);
        foreach (var info in RelationInfo.All)
        {
            if (info.Owner == kind) MoveOwner((int)info.Relation, ordinal, TargetsOf(before, info), TargetsOf(after, info));
        }

        _visible[(int)kind] += (after.IsVisible ? 1 : 0) - (before.IsVisible ? 1 : 0);
        _records[(int)kind][ordinal] = record;
        return true;
    }

    private static ReadOnlySpan<int> TargetsOf(RecordReader record, RelationInfo info) =>
        record.IsVisible ? record.Effective.Targets((int)info.Relation) : default;

    private void MoveOwner(int relation, int owner, ReadOnlySpan<int> before, ReadOnlySpan<int> after)
    {
        if (before.SequenceEqual(after)) return;
        var common = before.CommonPrefixLength(after);
        var owners = _owners[relation];
        foreach (var target in after[common..]) owners[target] = (owners[target] ?? OwnerList.Of([])).With(owner);
        foreach (var target in before[common..])
        {
            owners[target] = (owners[target] ?? throw new InvalidOperationException($"No owners are known of target {target}."))
                .Without(owner);
        }
    }
}
