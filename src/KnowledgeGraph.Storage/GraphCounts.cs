using KnowledgeGraph.Model;

namespace KnowledgeGraph.Storage;

/// <summary>Visible nodes per kind, visible edges per relation, and relations that wait for a target that no one stated yet.</summary>
public sealed record GraphCounts(
    IReadOnlyDictionary<NodeKind, long> Nodes,
    IReadOnlyDictionary<Relation, long> Relations,
    IReadOnlyDictionary<Relation, long> Waiting);
