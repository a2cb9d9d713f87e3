using KnowledgeGraph.Analysis.Budgets;

namespace KnowledgeGraph.Analysis.People.Suggestions;

/// <summary>Suggestions by falling score (or as diversity asks), ties by vertex.</summary>
/// <param name="Suggestions">The first ones.</param>
/// <param name="Considered">People who fulfil the constraints and were weighed.</param>
/// <param name="Report">What it cost; a stopped run has weighed what it had met.</param>
public sealed record SuggestionsResult(IReadOnlyList<CollaboratorSuggestion> Suggestions, int Considered, RunReport Report);
