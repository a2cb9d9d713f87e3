using System.Text;
using KnowledgeGraph.Neo4j.Cypher.Values;
using KnowledgeGraph.Storage.Queries.Orders;

namespace KnowledgeGraph.Neo4j.Reading;

/// <summary>Makes the cursor of a row from what a statement returned of it.</summary>
internal static class CursorRow
{
    /// <param name="order">The order of the list.</param>
    /// <param name="key">The key of the node.</param>
    /// <param name="values">One value a term, as <see cref="OrderTranslator.CursorValues"/> asks for them.</param>
    /// <param name="occurrence">How many edges before this one join the same two nodes; zero in a listing.</param>
    public static OrderCursor Of(OrderTranslator order, CypherValue key, CypherValue values, int occurrence)
    {
        var list = values.AsList();
        var terms = new OrderValue[list.Length];
        for (var i = 0; i < terms.Length; i++) terms[i] = OrderValues.Of(list[i], order.Type(i));
        return new(terms, Encoding.UTF8.GetBytes(key.AsString()), occurrence);
    }
}
