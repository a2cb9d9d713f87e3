using KnowledgeGraph.Model;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Testing;

/// <summary>Follows a relation from each start node: filter, sort, cut, then read the edges' properties.</summary>
internal sealed class ReferenceExpansion
{
    private readonly ReferenceGraph _graph;
    private readonly ExpandQuery _query;
    private readonly ReferenceOrder _order;

    public ReferenceExpansion(ReferenceGraph graph, ExpandQuery query)
    {
        _graph = graph;
        _query = query;
        var info = RelationInfo.Of(query.Relation);
        ReferenceFilter.Check(query.Direction == Direction.Forward ? info.Target : info.Owner, query.Filter);
        var byDefault = query.Direction == Direction.Forward ? NodeOrder.AsListed() : NodeOrder.Key();
        _order = new(graph, query.Order.Count == 0 ? [byDefault] : query.Order);
    }

    public Expansion Of(IEnumerable<NodeId> nodes)
    {
        var slices = nodes.Select(Slice).ToList();
        var links = slices.SelectMany(slice => slice.Links).ToList();
        return new()
        {
            Offsets = ReferenceColumns.Offsets(slices.Select(slice => slice.Links.Count)),
            Nodes = [.. links.Select(link => link.Other(_query.Direction))],
            Edges = [.. _query.EdgeProperties.Select(property => Column(property, links))],
            Totals = _query.WithTotals ? [.. slices.Select(slice => (long)slice.Total)] : null,
            Cursors = _query.WithCursors ? ReferenceColumns.Texts([.. slices.SelectMany(slice => slice.Cursors)]) : null,
            HasPrevious = [.. slices.Select(slice => slice.Window.HasPrevious)],
            HasNext = [.. slices.Select(slice => slice.Window.HasNext)],
        };
    }

    private (List<ReferenceLink> Links, List<string> Cursors, int Total, ReferenceWindow Window) Slice(NodeId start)
    {
        var links = _graph.Links(_query.Relation, _query.Direction, start).OrderBy(link => link.Place).ToList();
        var rows = links
            .Where(link => ReferenceFilter.Holds(_graph, link.Other(_query.Direction), _query.Filter))
            .Select(link => (Link: link, Row: _order.Row(link.Other(_query.Direction), link.Place)))
            .OrderBy(pair => pair.Row, _order).ToList();
        var window = ReferenceWindow.Of([.. rows.Select(pair => pair.Row)], _query.Window, _order,
            cursor => _order.Locate(cursor, [.. links.Where(link => link.Other(_query.Direction) == Node(cursor.Key)).Select(link => link.Place)]));
        var taken = rows[window.Range];
        return ([.. taken.Select(pair => pair.Link)], [.. taken.Select(pair => _order.Cursor(pair.Row, Occurrence(links, pair.Link)))], rows.Count, window);
    }

    private int Occurrence(List<ReferenceLink> links, ReferenceLink link) =>
        links.Count(other => other.Other(_query.Direction) == link.Other(_query.Direction) && other.Place < link.Place);

    private NodeId Node(string key)
    {
        var info = RelationInfo.Of(_query.Relation);
        return _graph.Find(_query.Direction == Direction.Forward ? info.Target : info.Owner, IdParser.Parse(key));
    }

    private Column Column(RelationProperty property, List<ReferenceLink> links) => ReferenceColumns.Of(
        RelationPropertyInfo.Of(property).Type,
        [.. links.Select(link => link.Edge.Properties.GetValueOrDefault(property))],
        institution => _graph.Find(NodeKind.Institution, institution));
}
