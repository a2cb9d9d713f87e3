using KnowledgeGraph.Analysis.Communities.Labels;

namespace KnowledgeGraph.Api.Analysis.Communities;

/// <summary>For each community of a level its terms.</summary>
internal sealed record CommunityLabelSet(IReadOnlyList<IReadOnlyList<CommunityTerm>> Terms);
