using KnowledgeGraph.Model;

namespace KnowledgeGraph.Neo4j.Writing;

/// <summary>A node as the database holds it at the beginning of a transaction.</summary>
/// <param name="Kind">Its kind, also while it is not visible.</param>
/// <param name="Number">The store's number, which it keeps for good.</param>
/// <param name="IsVisible">False when it is only referred to, or deleted.</param>
/// <param name="Ids">Key first.</param>
internal sealed record KnownNode(NodeKind Kind, long Number, bool IsVisible, IReadOnlyList<ExternalId> Ids);
