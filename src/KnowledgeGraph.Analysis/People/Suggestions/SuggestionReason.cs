using KnowledgeGraph.Model;

namespace KnowledgeGraph.Analysis.People.Suggestions;

/// <summary>One reason or counter-reason.</summary>
/// <param name="Kind">Which one; it says what value and nodes mean.</param>
/// <param name="Value">In numbers.</param>
/// <param name="Nodes">The first examples.</param>
public sealed record SuggestionReason(ReasonKind Kind, double Value, IReadOnlyList<NodeId> Nodes);
