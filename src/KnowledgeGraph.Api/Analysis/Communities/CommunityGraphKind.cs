namespace KnowledgeGraph.Api.Analysis.Communities;

/// <summary>The graph in which communities are looked for.</summary>
internal enum CommunityGraphKind
{
    Coauthor,
    Citation,
    Coupling,
    Cocitation,
    Topic,
}
