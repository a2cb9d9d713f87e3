using System.Text;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Storage.Queries.Orders;

/// <summary>A cursor read back.</summary>
/// <param name="Values">
/// The value of every term. That of a listed order is a place, doubled: see <see cref="OrderPlan.Compare(OrderRow, OrderCursor)"/>.
/// </param>
/// <param name="Key">Of the node.</param>
/// <param name="Occurrence">How many edges before this one join the same two nodes (an author listed twice).</param>
/// <param name="Place">Of the edge in its owner's list as it is now; set when the list is known.</param>
internal sealed record OrderCursor(OrderValue[] Values, byte[] Key, int Occurrence, int Place = 0)
{
    public string KeyText => Encoding.UTF8.GetString(Key);
}
