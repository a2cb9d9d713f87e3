namespace KnowledgeGraph.Storage.Queries.Orders;

/// <summary>One item of a list being ordered.</summary>
/// <param name="Prefix">Orders like the first term as far as 64 bits can; equal prefixes need the full comparison.</param>
/// <param name="Ordinal">The node.</param>
/// <param name="Place">Place of the edge in its owner's list; zero in listings of nodes.</param>
internal readonly record struct OrderRow(ulong Prefix, int Ordinal, int Place);
