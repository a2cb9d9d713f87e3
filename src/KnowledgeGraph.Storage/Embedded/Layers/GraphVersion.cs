using KnowledgeGraph.Model;
using KnowledgeGraph.Storage.Embedded.Records;

namespace KnowledgeGraph.Storage.Embedded.Layers;

/// <summary>
/// One immutable version of the graph: records and owner lists by ordinal, an id table, counts. Versions share what did not change.
/// Arrays are indexed by the number of the kind or relation.
/// </summary>
internal sealed record GraphVersion
{
    public const int KindBound = 6;

    public required long Version { get; init; }

    public required PagedMap<byte[]>[] Records { get; init; }

    public required PagedMap<OwnerList>[] Owners { get; init; }

    public required IdTable[] Ids { get; init; }

    public required int[] Bounds { get; init; }

    public required long[] Visible { get; init; }

    /// <summary>Names of sources by their numbers.</summary>
    public required string[] Sources { get; init; }

    public static GraphVersion Empty() => new()
    {
        Version = 0,
        Records = Fill(KindBound, () => PagedMap<byte[]>.Empty),
        Owners = Fill(NodeBody.RelationBound, () => PagedMap<OwnerList>.Empty),
        Ids = Fill(KindBound, IdTable.Empty),
        Bounds = new int[KindBound],
        Visible = new long[KindBound],
        Sources = [],
    };

    public ReadOnlySpan<byte> Record(NodeKind kind, int ordinal)
    {
        if ((uint)ordinal >= (uint)Bounds[(int)kind])
            throw new ArgumentOutOfRangeException(nameof(ordinal), ordinal, $"Version {Version} has no {kind} of that number.");
        return Records[(int)kind][ordinal];
    }

    /// <summary>Follows the nodes that took the place of merged ones.</summary>
    public int Resolve(NodeKind kind, int ordinal)
    {
        var record = new RecordReader(Record(kind, ordinal));
        while (record.IsMerged)
        {
            ordinal = record.Survivor;
            record = new RecordReader(Record(kind, ordinal));
        }

        return ordinal;
    }

    private static T[] Fill<T>(int count, Func<T> make)
    {
        var items = new T[count];
        for (var i = 0; i < count; i++) items[i] = make();
        return items;
    }
}
