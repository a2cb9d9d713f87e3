namespace KnowledgeGraph.Analysis.Communities.Change;

/// <summary>One community through the years.</summary>
/// <param name="FirstWindow">Number of the window in which it appears.</param>
/// <param name="Communities">Its number in that window and in each one after it, as long as it goes on.</param>
public sealed record CommunityThread(int FirstWindow, IReadOnlyList<int> Communities);
