namespace KnowledgeGraph.Server.Querying;

/// <summary>What <c>kg query</c> asks.</summary>
/// <param name="Text">The GraphQL document as UTF-8.</param>
/// <param name="Operation">Null if the document has one operation.</param>
/// <param name="Variables">A JSON object as UTF-8; empty if there are none.</param>
internal sealed record QueryDocument(byte[] Text, string? Operation, byte[] Variables);
