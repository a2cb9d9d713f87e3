namespace KnowledgeGraph.Analysis.Communities.Members;

/// <summary>What a vertex is to its community.</summary>
/// <param name="Vertex">The vertex.</param>
/// <param name="InternalStrength">Weight of its edges to members of its community.</param>
/// <param name="ZScore">Internal strength in standard deviations above the community's mean; 0 where all are equal.</param>
/// <param name="Participation">
/// How evenly its edges go to different communities: 0 when all stay in one, towards 1 when they are spread over many.
/// </param>
public readonly record struct MemberRole(int Vertex, double InternalStrength, double ZScore, double Participation);
