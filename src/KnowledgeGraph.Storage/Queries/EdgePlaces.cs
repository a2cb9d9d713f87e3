using System.Text;
using KnowledgeGraph.Model;
using KnowledgeGraph.Storage.Queries.Orders;
using KnowledgeGraph.Storage.Views;

namespace KnowledgeGraph.Storage.Queries;

/// <summary>Finds the places of edges in their owners' lists.</summary>
internal sealed class EdgePlaces(IGraphView view, RelationInfo info)
{
    /// <summary>The place at which an owner lists a target, not before <paramref name="from"/>.</summary>
    public int Find(int owner, int target, int from)
    {
        var place = view.Targets(info.Relation, owner)[from..].IndexOf(target);
        return place < 0 ? from : from + place;
    }

    /// <summary>
    /// In a list that grew or shrank in front of a cursor, places move: a cursor into a list as listed is moved along with its node,
    /// to the nearest place where the owner lists it now. A node that is gone leaves the cursor at the old place.
    /// </summary>
    public OrderCursor? Follow(OrderCursor? cursor, int owner, bool isListed)
    {
        if (cursor is null || !isListed) return cursor;
        if (!TryFind(cursor.Key, out var target)) return cursor;
        var targets = view.Targets(info.Relation, owner);
        var nearest = -1;
        for (var place = 0; place < targets.Length; place++)
        {
            if (targets[place] != target) continue;
            if (nearest < 0 || Math.Abs((long)place - cursor.Place) < Math.Abs((long)nearest - cursor.Place)) nearest = place;
        }

        if (nearest < 0 || nearest == cursor.Place) return cursor;
        OrderValue[] values = [.. cursor.Values];
        values[0] = values[0] with { Bits = nearest };
        return cursor with { Values = values, Place = nearest };
    }

    private bool TryFind(byte[] key, out int ordinal)
    {
        ordinal = 0;
        var text = Encoding.UTF8.GetString(key);
        var colon = text.IndexOf(':');
        if (colon < 0 || colon == text.Length - 1 || text.Length - colon - 1 > ExternalId.MaxLength) return false;
        var scheme = IdSchemeNames.Find(text.AsSpan(0, colon));
        return scheme != IdScheme.None && view.TryFind(info.Target, new ExternalId(scheme, text[(colon + 1)..]), out ordinal);
    }
}
