using KnowledgeGraph.Analysis.Paths;

namespace KnowledgeGraph.Api.Analysis.Paths;

/// <summary>The result of <c>collaborationPaths</c>.</summary>
internal sealed record CollaborationPathsFound(IReadOnlyList<CollaborationPath> Paths);
