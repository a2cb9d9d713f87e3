using System.Numerics;
using KnowledgeGraph.Analysis.Paths;

namespace KnowledgeGraph.Api.Analysis.Paths;

/// <summary>The result of <c>collaborationPaths</c>.</summary>
/// <param name="Paths">As many as were asked for, or all that there are.</param>
/// <param name="ShortestCount">Exact number of shortest paths; null where it was not asked for or has no meaning.</param>
internal sealed record CollaborationPathsFound(IReadOnlyList<CollaborationPath> Paths, BigInteger? ShortestCount);
