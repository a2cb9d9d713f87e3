using System.Text;
using KnowledgeGraph.Model;
using KnowledgeGraph.Storage.Queries.Orders;
using KnowledgeGraph.Storage.Views;

namespace KnowledgeGraph.Storage.Queries;

/// <summary>Finds the places of edges in their owners' lists, and where in today's list a cursor of an older one stands.</summary>
internal sealed class EdgePlaces(IGraphView view, RelationInfo info, Direction direction)
{
    private readonly NodeKind _end = Schema.End(info, direction);

    /// <summary>The place at which an owner lists a target, not before <paramref name="from"/>.</summary>
    public int Find(int owner, int target, int from)
    {
        var place = view.Targets(info.Relation, owner)[from..].IndexOf(target);
        return place < 0 ? from : from + place;
    }

    /// <summary>How many edges before the row's join the same two nodes.</summary>
    public int Occurrence(int start, OrderRow row)
    {
        var (owner, target) = direction == Direction.Forward ? (start, row.Ordinal) : (row.Ordinal, start);
        return view.Targets(info.Relation, owner)[..row.Place].Count(target);
    }

    /// <summary>
    /// Puts a cursor into the list of a start node as it is now: at the edge to its node, wherever writes have moved it. If the node has
    /// left the list, the cursor stands before what is now at the node's old place.
    /// </summary>
    public OrderCursor Locate(OrderCursor cursor, int start, OrderPlan order)
    {
        var place = PlaceOf(cursor, start);
        if (!order.UsesPlace) return place < 0 ? cursor : cursor with { Place = place };

        var values = (OrderValue[])cursor.Values.Clone();
        for (var i = 0; i < values.Length; i++)
        {
            if (order.Terms[i].By != OrderBy.Listed) continue;
            values[i] = values[i] with { Bits = place < 0 ? (2 * values[i].Bits) - 1 : 2L * place };
        }

        return cursor with { Values = values, Place = Math.Max(place, 0) };
    }

    private int PlaceOf(OrderCursor cursor, int start)
    {
        if (!TryFind(cursor.Key, out var node)) return -1;
        var (owner, target) = direction == Direction.Forward ? (start, node) : (node, start);
        var targets = view.Targets(info.Relation, owner);
        var place = -1;
        for (var occurrence = 0; occurrence <= cursor.Occurrence; occurrence++)
        {
            var next = targets[(place + 1)..].IndexOf(target);
            if (next < 0) break;
            place += next + 1;
        }

        return place;
    }

    private bool TryFind(byte[] key, out int ordinal)
    {
        ordinal = -1;
        var text = Encoding.UTF8.GetString(key);
        var colon = text.IndexOf(':');
        if (colon <= 0 || text.Length - colon - 1 is 0 or > ExternalId.MaxLength) return false;
        var scheme = IdSchemeNames.Find(text.AsSpan(0, colon));
        return scheme != IdScheme.None && view.TryFind(_end, new ExternalId(scheme, text[(colon + 1)..]), out ordinal)
            && view.IsVisible(_end, ordinal);
    }
}
