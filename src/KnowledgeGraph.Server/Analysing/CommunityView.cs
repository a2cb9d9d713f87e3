namespace KnowledgeGraph.Server.Analysing;

/// <summary>A community in JSON output.</summary>
/// <param name="Size">Number of all members.</param>
/// <param name="Members">All of them, or those with the most ties.</param>
internal sealed record CommunityView(int Size, IReadOnlyList<AuthorView> Members);
