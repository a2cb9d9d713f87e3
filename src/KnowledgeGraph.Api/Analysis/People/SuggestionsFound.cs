using KnowledgeGraph.Analysis.People.Suggestions;

namespace KnowledgeGraph.Api.Analysis.People;

/// <summary>The result of <c>suggestedCollaborators</c>.</summary>
internal sealed record SuggestionsFound(IReadOnlyList<CollaboratorSuggestion> Suggestions, int Considered);
