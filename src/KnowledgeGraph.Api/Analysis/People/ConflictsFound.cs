using KnowledgeGraph.Analysis.People.Conflicts;

namespace KnowledgeGraph.Api.Analysis.People;

/// <summary>The result of <c>conflicts</c>.</summary>
internal sealed record ConflictsFound(IReadOnlyList<ConflictPair> Pairs);
