namespace KnowledgeGraph.Api.Analysis.Running;

/// <summary>What one run may cost: the client's wish within the server's bounds.</summary>
/// <param name="Nodes">Nodes to touch at most.</param>
/// <param name="Time">Wall time at most.</param>
internal readonly record struct RunLimits(long Nodes, TimeSpan Time);
