using System.Numerics;

namespace KnowledgeGraph.Api.Analysis.Paths;

/// <summary>The result of <c>collaborationDistance</c>.</summary>
/// <param name="Hops">Null when there is no path within the limit and the budget.</param>
/// <param name="PathCount">Number of shortest paths; null where it was not asked for or several ends were given.</param>
internal sealed record DistanceFound(int? Hops, BigInteger? PathCount);
