namespace KnowledgeGraph.Neo4j.Caching;

/// <summary>What a statement yielded.</summary>
/// <param name="Rows">The records.</param>
/// <param name="IsOfState">
/// True if nothing was committed since the state that was asked for, so that they may be kept as the records of that state.
/// </param>
internal readonly record struct StateRows(CachedRows Rows, bool IsOfState);
