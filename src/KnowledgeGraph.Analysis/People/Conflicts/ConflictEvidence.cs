using KnowledgeGraph.Model;

namespace KnowledgeGraph.Analysis.People.Conflicts;

/// <summary>One finding; its nodes are all that there are.</summary>
/// <param name="Kind">Which rule; it says what the nodes are.</param>
/// <param name="Verdict">What this finding alone amounts to.</param>
/// <param name="Nodes">Papers, institutions or people.</param>
public sealed record ConflictEvidence(ConflictKind Kind, ConflictVerdict Verdict, IReadOnlyList<NodeId> Nodes);
