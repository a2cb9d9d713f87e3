using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Analysis.Topologies.Building;

/// <summary>
/// Puts a streamed relation in rows. The stream comes grouped by owner, in any order of owners; within an owner it keeps the listed
/// order where that has meaning. A pair that is listed twice counts once.
/// </summary>
/// <param name="owners">The nodes that list.</param>
/// <param name="targets">The nodes that are listed.</param>
/// <param name="keepsOrder">Whether the order within an owner has meaning.</param>
/// <param name="isPinned">
/// False where the stream may be of a later moment than the nodes: what joins nodes that came since is left to the next version.
/// </param>
internal sealed class RelationReader(VertexIndex owners, VertexIndex targets, bool keepsOrder, bool isPinned = true)
{
    private readonly GrowingArray<int> _targets = new();
    private readonly GrowingArray<int> _groupOwners = new();
    private readonly GrowingArray<int> _groupStarts = new();
    private readonly int[] _lastOwner = NewMarks(targets.Count);
    private int _owner = -1;

    public async Task<RelationRows> ReadAsync(IAsyncEnumerable<EdgeChunk> stream, CancellationToken cancellation)
    {
        await foreach (var chunk in stream.WithCancellation(cancellation).ConfigureAwait(false))
            Append(chunk.Owners.Span, chunk.Targets.Span);
        var forward = Forward();
        return new(forward, forward.Transpose(targets.Count));
    }

    private void Append(ReadOnlySpan<Model.NodeId> from, ReadOnlySpan<Model.NodeId> to)
    {
        for (var i = 0; i < from.Length; i++)
        {
            var (owner, target) = (owners.VertexOf(from[i]), targets.VertexOf(to[i]));
            if (owner < 0 || target < 0)
            {
                if (!isPinned) continue;
                throw new InvalidDataException($"The store streams a relation {from[i]} → {to[i]} but not both of its nodes.");
            }

            if (owner != _owner) BeginGroup(owner);
            if (_lastOwner[target] == owner) continue;
            _lastOwner[target] = owner;
            _targets.Add(target);
        }
    }

    private void BeginGroup(int owner)
    {
        _owner = owner;
        _groupOwners.Add(owner);
        _groupStarts.Add(_targets.Count);
    }

    private Adjacency Forward()
    {
        var groups = _groupOwners.Items;
        var starts = _groupStarts.Items;
        var edges = _targets.Items;
        var offsets = new int[owners.Count + 1];
        for (var group = 0; group < groups.Length; group++)
            offsets[groups[group] + 1] += (group + 1 < starts.Length ? starts[group + 1] : edges.Length) - starts[group];
        for (var owner = 0; owner < owners.Count; owner++) offsets[owner + 1] += offsets[owner];

        var rows = new int[edges.Length];
        for (var group = 0; group < groups.Length; group++)
        {
            var end = group + 1 < starts.Length ? starts[group + 1] : edges.Length;
            var row = rows.AsSpan(offsets[groups[group]], end - starts[group]);
            edges[starts[group]..end].CopyTo(row);
            if (!keepsOrder) row.Sort();
        }

        return new(offsets, rows);
    }

    private static int[] NewMarks(int count)
    {
        var marks = new int[count];
        Array.Fill(marks, -1);
        return marks;
    }
}
