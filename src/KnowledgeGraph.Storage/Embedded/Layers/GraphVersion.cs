using KnowledgeGraph.Model;
using KnowledgeGraph.Storage.Embedded.Records;

namespace KnowledgeGraph.Storage.Embedded.Layers;

/// <summary>One immutable version of the graph: the overlay of what was written last on the layers beneath.</summary>
internal sealed record GraphVersion(VersionHeading Heading, Overlay Overlay, LayerStack Beneath)
{
    public const int KindBound = 6;

    public ReadOnlySpan<byte> Record(NodeKind kind, int ordinal)
    {
        if ((uint)ordinal >= (uint)Heading.Bounds[(int)kind])
            throw new ArgumentOutOfRangeException(nameof(ordinal), ordinal, $"Version {Heading.Version} has no {kind} of that number.");
        return Overlay.Records[(int)kind][ordinal] is { IsEmpty: false } record ? record : Beneath.Record(kind, ordinal);
    }

    /// <summary>Whether the version has a node of that kind and number, visible or not.</summary>
    public bool Holds(NodeId node) =>
        (uint)((int)node.Kind - 1) < (uint)NodeKind.Topic && (ulong)node.Number < (ulong)Heading.Bounds[(int)node.Kind];

    /// <summary>Where <see cref="Record"/> finds the record of a node that the version holds.</summary>
    public RecordPlace Place(NodeId node)
    {
        var (kind, ordinal) = (node.Kind, (int)node.Number);
        return Overlay.Records[(int)kind].Holds(ordinal) || Beneath.HoldsInMemory(kind, ordinal)
            ? RecordPlace.InOverlay(node)
            : RecordPlace.InSegment(node, Beneath.Mapped(kind, ordinal));
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

    /// <summary>The node that holds an id, visible or not, or -1.</summary>
    public int Find(NodeKind kind, ReadOnlySpan<byte> key)
    {
        var hash = IdHash.Of(key);
        var table = Overlay.Ids[(int)kind];
        for (var slot = table.Start(hash); table.Next(hash, ref slot) is >= 0 and var candidate;)
        {
            if (Confirm(kind, candidate, key) is >= 0 and var found) return found;
        }

        var walk = default(CandidateWalk);
        while (Beneath.NextCandidate(kind, hash, ref walk) is >= 0 and var candidate)
        {
            if (Confirm(kind, candidate, key) is >= 0 and var found) return found;
        }

        return -1;
    }

    /// <summary>The owners of a target from all layers, ascending. Put together in the scratch unless one layer has them all.</summary>
    public ReadOnlySpan<int> Owners(int relation, int target, ref int[] scratch) =>
        OwnerGatherer.Gather(Beneath, Overlay.Owners[relation], relation, target, ref scratch);

    private int Confirm(NodeKind kind, int candidate, ReadOnlySpan<byte> key)
    {
        if (candidate >= Heading.Bounds[(int)kind]) return -1;
        var ordinal = Resolve(kind, candidate);
        return new RecordReader(Record(kind, ordinal)).Ids.Contains(key) ? ordinal : -1;
    }
}
