namespace KnowledgeGraph.Storage.Queries.Orders;

/// <summary>A term's value in a cursor. <c>default</c> is missing. Text is null for values that are bits.</summary>
internal readonly record struct OrderValue(bool IsStated, long Bits, byte[]? Text);
