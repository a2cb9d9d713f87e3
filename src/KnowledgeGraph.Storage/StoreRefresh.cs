namespace KnowledgeGraph.Storage;

/// <summary>What a look at the changes of other programs found.</summary>
/// <param name="Version">The version of the data now.</param>
/// <param name="IsChanged">True if others had changed something, so that the version is new.</param>
public readonly record struct StoreRefresh(long Version, bool IsChanged);
