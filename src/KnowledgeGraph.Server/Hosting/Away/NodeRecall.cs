using KnowledgeGraph.Model;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Server.Hosting.Away;

/// <summary>Answers a snapshot's reads from memory: wholly, or not at all.</summary>
internal static class NodeRecall
{
    /// <returns>Null if an id is not in memory.</returns>
    public static NodeId[]? Find(NodeMemory memory, ReadOnlySpan<NodeReference> references)
    {
        var found = new NodeId[references.Length];
        for (var i = 0; i < references.Length; i++)
        {
            found[i] = memory.Find(references[i]);
            if (found[i].IsNone && !references[i].Id.IsNone) return null;
        }

        return found;
    }

    /// <returns>Null if a node is not in memory.</returns>
    public static TextColumn? Keys(NameMemory names, ReadOnlySpan<NodeId> nodes)
    {
        if (Places(names, nodes) is not { } places) return null;
        return Texts(places.Length, row => names.Key(places[row]).Length, (row, room) => names.Key(places[row]).CopyTo(room), null);
    }

    /// <returns>Null if a node is not in memory, or a property other than name and year is asked for.</returns>
    public static Column[]? Properties(NameMemory names, ReadOnlySpan<NodeId> nodes, ReadOnlySpan<NodeProperty> properties)
    {
        foreach (var property in properties)
        {
            if (property is not (NodeProperty.Name or NodeProperty.Year)) return null;
        }

        if (Places(names, nodes) is not { } places) return null;
        var columns = new Column[properties.Length];
        for (var i = 0; i < columns.Length; i++) columns[i] = properties[i] == NodeProperty.Name ? Names(names, places) : Years(names, places);
        return columns;
    }

    /// <summary>The authors who bear the very name that is searched for: all that finding one by name needs of a search.</summary>
    /// <returns>Null if there are none, who may be newer than the memory; if it does not hold all authors; or for another search.</returns>
    public static SearchResult? AuthorsNamed(NameMemory names, SearchQuery query)
    {
        if (!names.KnowsAllAuthors || query is not { Kinds: [NodeKind.Author], Skip: 0, LastWordIsPrefix: false, Filters: null }) return null;
        var found = names.AuthorsNamed(query.Text);
        if (found.IsEmpty) return null;
        NodeId[] taken = [.. found[..Math.Min(found.Length, query.Take)]];
        Array.Sort(taken);
        return new(taken, new double[taken.Length], new Dictionary<NodeKind, long> { [NodeKind.Author] = found.Length });
    }

    private static int[]? Places(NameMemory names, ReadOnlySpan<NodeId> nodes)
    {
        var places = new int[nodes.Length];
        for (var i = 0; i < places.Length; i++)
        {
            places[i] = names.IndexOf(nodes[i]);
            if (places[i] < 0) return null;
        }

        return places;
    }

    private static PackedTextColumn Names(NameMemory names, int[] places) => Texts(
        places.Length,
        row => names.Name(places[row]).Length,
        (row, room) => names.Name(places[row]).CopyTo(room),
        Array.ConvertAll(places, place => !names.HasName(place)));

    private static IntegerColumn Years(NameMemory names, int[] places) => new(
        Array.ConvertAll(places, place => names.Year(place) ?? 0),
        places.Length,
        Array.ConvertAll(places, place => names.Year(place) is null));

    private static PackedTextColumn Texts(int count, Func<int, int> length, Action<int, Span<byte>> write, bool[]? nulls)
    {
        var offsets = new int[count + 1];
        for (var row = 0; row < count; row++) offsets[row + 1] = checked(offsets[row] + length(row));
        var data = new byte[offsets[count]];
        for (var row = 0; row < count; row++) write(row, data.AsSpan(offsets[row]));
        return new(data, offsets, count, nulls);
    }
}
