using KnowledgeGraph.Model;

namespace KnowledgeGraph.Storage;

/// <summary>Hits, best first.</summary>
/// <param name="Nodes">The nodes found.</param>
/// <param name="Scores">BM25 score per hit; comparable within one result only.</param>
/// <param name="Totals">Number of all matches per kind, before skip and take.</param>
public sealed record SearchResult(NodeId[] Nodes, double[] Scores, IReadOnlyDictionary<NodeKind, long> Totals);
