namespace KnowledgeGraph.Analysis.Communities.Change;

/// <summary>One event between two neighbouring windows.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="Window">Number of the later window.</param>
/// <param name="Before">Community in the earlier window; null for one that was born.</param>
/// <param name="After">Community in the later window; null for one that dissolved.</param>
/// <param name="Shared">Members that both have.</param>
/// <param name="Similarity">Shared members over all members of both.</param>
public readonly record struct CommunityEvent(CommunityEventKind Kind, int Window, int? Before, int? After, int Shared, double Similarity);
