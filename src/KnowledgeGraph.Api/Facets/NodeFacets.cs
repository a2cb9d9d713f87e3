using System.Text;
using KnowledgeGraph.Api.Connections;
using KnowledgeGraph.Api.Vocabulary;
using KnowledgeGraph.Model;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Api.Facets;

/// <summary>
/// Counts given nodes by groups. Three calls of the store, however many parents a level has: the related nodes of all of them, what these
/// are grouped by, and for groups that are nodes their keys, which decide between equal counts.
/// </summary>
internal sealed class NodeFacets(IGraphSnapshot snapshot, FacetTerm term, int limit, CancellationToken cancellation)
{
    /// <summary>What is counted: all that the filter leaves.</summary>
    public static ExpandQuery QueryOf(RelationField relation, NodeFilter? filter) =>
        new(relation.Relation, relation.Direction, filter, [], Window.Everything, []);

    /// <summary>What will be read of the nodes that are counted.</summary>
    public static NodeSelection Foretell(FacetTerm term) => term.Relation is { } relation
        ? new([], false, [new(ExpandQuery.Plain(relation.Relation, relation.Direction), new([], true, []))])
        : new([term.Property], false, []);

    /// <summary>Counts what is related to each parent.</summary>
    public async ValueTask<FacetList[]> OfRelatedAsync(ConnectionSource source)
    {
        var relation = source.Relation ?? throw new InvalidOperationException("The list is not one of related nodes.");
        var related = await snapshot.ExpandAsync(source.Parents, QueryOf(relation, source.Filter), cancellation).ConfigureAwait(false);
        return await OfAsync(related.Nodes, related.Offsets).ConfigureAwait(false);
    }

    /// <summary>Counts lists that lie end to end: list i is from offset i to offset i + 1.</summary>
    public async ValueTask<FacetList[]> OfAsync(NodeId[] nodes, int[] offsets)
    {
        NodeId[] distinct = [.. nodes.Distinct()];
        var groups = distinct.Length == 0 ? [] : await GroupsAsync(distinct).ConfigureAwait(false);
        var byNode = distinct.Zip(groups).ToDictionary(pair => pair.First, pair => pair.Second);
        var lists = new FacetList[offsets.Length - 1];
        for (var list = 0; list < lists.Length; list++) lists[list] = Count(nodes[offsets[list]..offsets[list + 1]].Distinct(), byNode);

        return lists;
    }

    private FacetList Count(IEnumerable<NodeId> nodes, Dictionary<NodeId, FacetGroupKey[]> groupsOf)
    {
        Dictionary<FacetGroupKey, long> counts = [];
        var missing = 0L;
        foreach (var node in nodes)
        {
            var groups = groupsOf[node];
            if (groups.Length == 0) missing++;
            foreach (var group in groups) counts[group] = counts.GetValueOrDefault(group) + 1;
        }

        var largest = counts.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key).Take(limit);
        return new FacetList([.. largest.Select(pair => new Facet(pair.Key.Value, pair.Key.Node, pair.Value))], counts.Count, missing);
    }

    /// <summary>The groups of each node, each once.</summary>
    private async ValueTask<FacetGroupKey[][]> GroupsAsync(NodeId[] nodes)
    {
        if (term.Relation is { } relation)
        {
            var query = ExpandQuery.Plain(relation.Relation, relation.Direction);
            var others = await snapshot.ExpandAsync(nodes, query, cancellation).ConfigureAwait(false);
            var keys = await snapshot.ReadKeysAsync(others.Nodes, cancellation).ConfigureAwait(false);
            return [.. nodes.Select((_, row) => Enumerable.Range(others.Offsets[row], others.Offsets[row + 1] - others.Offsets[row])
                .Select(edge => new FacetGroupKey(default, others.Nodes[edge], keys.GetString(edge) ?? "")).Distinct().ToArray())];
        }

        var columns = await snapshot.ReadAsync(nodes, new[] { term.Property }, cancellation).ConfigureAwait(false);
        var type = PropertyInfo.Of(term.Property).Type;
        return [.. nodes.Select((_, row) =>
            ValuesOf(columns[0], type, row).Distinct().Select(value => new FacetGroupKey(value, default, "")).ToArray())];
    }

    private static IEnumerable<PropertyValue> ValuesOf(Column column, PropertyType type, int row)
    {
        if (column.IsNull(row)) return [];
        return column switch
        {
            TextColumn texts => [PropertyValue.Text(texts.GetString(row) ?? "")],
            IntegerColumn days when type == PropertyType.Date =>
                [PropertyValue.Date(DateOnly.FromDayNumber(checked((int)days.Values[row])))],
            IntegerColumn integers => [PropertyValue.Integer(integers.Values[row])],
            NumberColumn numbers => [PropertyValue.Number(numbers.Values[row])],
            BooleanColumn truths => [PropertyValue.Boolean(truths.Values[row])],
            ListColumn<TextColumn> lists => Enumerable.Range(lists.Offsets[row], lists.Offsets[row + 1] - lists.Offsets[row])
                .Select(item => PropertyValue.Text(Encoding.UTF8.GetString(lists.Items[item]))),
            _ => throw new InvalidOperationException($"A {column.GetType().Name} cannot be grouped by."),
        };
    }
}
