namespace KnowledgeGraph.Analysis.Communities.Change;

/// <summary>The communities of some years. Windows of one history share their vertices.</summary>
/// <param name="FirstYear">First year of the window.</param>
/// <param name="LastYear">Last year of the window.</param>
/// <param name="Communities">The division; vertices without edges in these years are communities of one and do not count.</param>
public sealed record CommunityWindow(int FirstYear, int LastYear, Partition Communities);
