using KnowledgeGraph.Model;

namespace KnowledgeGraph.Storage.Queries.Orders;

/// <summary>A cursor read back: the value of every term (null where missing), the key and the place.</summary>
internal sealed record OrderCursor(OrderValue[] Values, byte[] Key, int Place);

/// <summary>A term's value in a cursor. <c>default</c> is missing. Text is null for values that are bits.</summary>
internal readonly record struct OrderValue(bool IsStated, long Bits, byte[]? Text);
