using KnowledgeGraph.Model;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Testing;

/// <summary>
/// Reads with random filters, orders and windows, answered as text. Two stores with the same graph answer the same to the same seed:
/// cursors, which are each store's own, are taken from the store that is asked.
/// </summary>
public sealed class RandomReads(IGraphSnapshot snapshot, int seed)
{
    private readonly SnapshotReader _reader = new(snapshot);
    private readonly Random _random = new(seed);

    public async Task<string> AnswerAsync(int reads)
    {
        var answers = new List<string>();
        for (var i = 0; i < reads; i++)
        {
            answers.Add(_random.Next(5) switch
            {
                0 => await ListAsync(Filter),
                1 => await ListAsync(Towards),
                2 => await FacetAsync(),
                3 => await SearchAsync(),
                _ => await ExpandAsync(),
            });
        }

        return string.Join('\n', answers);
    }

    private async Task<string> ListAsync(Func<NodeKind, int, NodeFilter?> filter)
    {
        var kind = Pick(GraphPortrait.Kinds);
        // A store may look at fewer nodes where nobody asks how many there are.
        var query = new ListQuery(
            kind, filter(kind, 2), Order(kind), Window.Take(_random.Next(8)), WithTotal: _random.Next(2) == 0, WithCursors: true);
        var text = "";
        for (var page = 0; page < 3; page++)
        {
            var list = await snapshot.ListAsync(query);
            text += $"[{await _reader.KeysAsync(list.Nodes)} of {list.Total}, previous {list.HasPrevious}, next {list.HasNext}]";
            if (list.Nodes.Length == 0 || list.Cursors is null) break;
            query = query with { Window = WindowAt(list.Cursors, _random.Next(list.Nodes.Length)) };
        }

        return $"{kind} by {string.Join(',', query.Order)} where {Describe(query.Filter)}: {text}";
    }

    private async Task<string> ExpandAsync()
    {
        var info = Pick(RelationInfo.All);
        var direction = (Direction)_random.Next(2);
        var (from, to) = direction == Direction.Forward ? (info.Owner, info.Target) : (info.Target, info.Owner);
        var starts = (await snapshot.ListAsync(new(from, null, [], Window.Take(5)))).Nodes;
        var query = new ExpandQuery(
            info.Relation, direction, Filter(to, 2), Order(to), Window.Take(_random.Next(1, 4)), [], WithTotals: true, WithCursors: true);
        var text = "";
        for (var page = 0; page < 2 && starts.Length > 0; page++)
        {
            var expansion = await snapshot.ExpandAsync(starts, query);
            for (var i = 0; i < starts.Length; i++)
            {
                var keys = await _reader.KeysAsync(expansion.Nodes[expansion.Offsets[i]..expansion.Offsets[i + 1]]);
                text += $"[{keys} of {expansion.Totals?[i]}, previous {expansion.HasPrevious[i]}, next {expansion.HasNext[i]}]";
            }

            if (expansion.Nodes.Length == 0 || expansion.Cursors is null) break;
            // A cursor belongs to the list that it came from, so the next page is asked of its start alone.
            var row = _random.Next(expansion.Nodes.Length);
            starts = [starts[Array.FindLastIndex(expansion.Offsets, offset => offset <= row)]];
            query = query with { Window = WindowAt(expansion.Cursors, row) };
        }

        return $"{info.Relation} {direction} by {string.Join(',', query.Order)} where {Describe(query.Filter)}: {text}";
    }

    private async Task<string> FacetAsync()
    {
        var kind = Pick(GraphPortrait.Kinds);
        var (relation, direction, _) = Pick(Ends(kind));
        var property = Pick(PropertyInfo.All.Where(info => info.AppliesTo(kind)).ToList()).Property;
        var byProperty = _random.Next(2) == 0;
        var query = new FacetQuery(
            kind, _random.Next(2) == 0 ? Filter(kind, 1) : Towards(kind, 2), byProperty ? property : NodeProperty.None, byProperty ? Relation.None : relation, direction, _random.Next(6));
        var facets = await snapshot.FacetAsync(query);
        var groups = new List<string>();
        foreach (var group in facets.Groups)
            groups.Add($"{(group.Node.IsNone ? group.Value.ToString() : await _reader.KeysAsync([group.Node]))}={group.Count}");
        return $"{query with { Filter = null }} where {Describe(query.Filter)}: {string.Join(' ', groups)} of {facets.GroupCount}, missing {facets.Missing}";
    }

    /// <summary>Words that lie in one script only, since how a script without spaces is cut is each store's own.</summary>
    private async Task<string> SearchAsync()
    {
        var text = Pick(["graph", "etude text", "theory of graphs", "gr"]);
        var result = await snapshot.SearchAsync(new(text, [Pick(GraphPortrait.Kinds)], 0, 1000, LastWordIsPrefix: text == "gr"));
        var keys = (await _reader.KeysAsync(result.Nodes)).Split(", ").Order(StringComparer.Ordinal);
        return $"search {text}: {string.Join(' ', keys)}";
    }

    private Window WindowAt(TextColumn cursors, int row)
    {
        var cursor = cursors[row].ToArray();
        return _random.Next(2) == 0 ? new(_random.Next(4), cursor, null, default) : new(null, default, _random.Next(4), cursor);
    }

    private NodeOrder[] Order(NodeKind kind) => [.. Enumerable.Range(0, _random.Next(3)).Select(_ => Term(kind))];

    private NodeOrder Term(NodeKind kind)
    {
        var isDescending = _random.Next(2) == 0;
        if (_random.Next(4) == 0) return NodeOrder.Key(isDescending);
        if (_random.Next(3) == 0)
        {
            var (relation, direction, _) = Pick(Ends(kind));
            return NodeOrder.ByCount(relation, direction, isDescending);
        }

        var properties = PropertyInfo.All.Where(info => info.AppliesTo(kind) && info.Type != PropertyType.TextList).ToList();
        return NodeOrder.ByProperty(Pick(properties).Property, isDescending);
    }

    /// <summary>Relations that touch the kind, with the direction that leaves it and the kind at the other end.</summary>
    private static List<(Relation Relation, Direction Direction, NodeKind Other)> Ends(NodeKind kind) =>
    [
        .. RelationInfo.All.Where(info => info.Owner == kind).Select(info => (info.Relation, Direction.Forward, info.Target)),
        .. RelationInfo.All.Where(info => info.Target == kind).Select(info => (info.Relation, Direction.Backward, info.Owner)),
    ];

    private NodeFilter? Filter(NodeKind kind, int depth)
    {
        switch (_random.Next(depth == 0 ? 3 : 7))
        {
            case 0: return null;
            case 1: return new NodeFilter.Compare(NodeProperty.Name, Pick([Comparison.Contains, Comparison.StartsWith, Comparison.Less]), [PropertyValue.Text("graph")]);
            case 2:
                var integer = Pick(PropertyInfo.All.Where(info => info.AppliesTo(kind) && info.Type == PropertyType.Integer).ToList()).Property;
                return new NodeFilter.Compare(integer, (Comparison)_random.Next(6), [PropertyValue.Integer(_random.Next(1990, 1996))]);
            case 3: return new NodeFilter.Not(Filter(kind, depth - 1) ?? new NodeFilter.All([]));
            case 4: return new NodeFilter.Any([Filter(kind, depth - 1) ?? new NodeFilter.Any([]), new NodeFilter.Matches("theory")]);
            case 5: return new NodeFilter.All([Filter(kind, depth - 1) ?? new NodeFilter.All([]), new NodeFilter.Compare(NodeProperty.Name, Comparison.IsMissing, [])]);
            default:
                var (relation, direction, other) = Pick(Ends(kind));
                return new NodeFilter.Related(relation, direction, Filter(other, depth - 1), (Quantifier)_random.Next(4), 1, 2);
        }
    }

    /// <summary>Nodes that lead to named ones, over so many relations, with other conditions on the way.</summary>
    private NodeFilter? Towards(NodeKind kind, int steps)
    {
        NodeFilter towards = new NodeFilter.HasId([.. Enumerable.Range(0, _random.Next(1, 4)).Select(_ => RandomGraphBatches.AnyId(kind, _random))]);
        if (steps > 0)
        {
            var (relation, direction, other) = Pick(Ends(kind));
            towards = new NodeFilter.Related(
                relation, direction, Towards(other, steps - _random.Next(1, 3)), Pick([Quantifier.Some, Quantifier.Count, (Quantifier)_random.Next(4)]),
                _random.Next(3), _random.Next(2) == 0 ? null : 2);
        }

        return _random.Next(3) > 0 ? towards : new NodeFilter.All([Filter(kind, 1) ?? new NodeFilter.All([]), towards]);
    }

    private static string Describe(NodeFilter? filter) => filter switch
    {
        null => "anything",
        NodeFilter.Compare compare => $"{compare.Property} {compare.Comparison} {string.Join('|', compare.Values)}",
        NodeFilter.HasId has => $"one of {string.Join('|', has.Ids)}",
        NodeFilter.All all => $"all({string.Join(", ", all.Filters.Select(Describe))})",
        NodeFilter.Any any => $"any({string.Join(", ", any.Filters.Select(Describe))})",
        NodeFilter.Not not => $"not({Describe(not.Filter)})",
        NodeFilter.Related related => $"{related.Quantifier} {related.Minimum}-{related.Maximum} {related.Relation} {related.Direction} ({Describe(related.Filter)})",
        _ => filter.ToString(),
    };

    private T Pick<T>(IReadOnlyList<T> items) => items[_random.Next(items.Count)];
}
