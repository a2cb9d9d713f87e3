namespace KnowledgeGraph.Analysis.Topologies.Projections;

/// <summary>What a paper with more authors than <see cref="TieStrength.LargeTeam"/> means for the ties between them.</summary>
public enum LargeTeamPolicy : byte
{
    /// <summary>It counts like any other.</summary>
    Keep,

    /// <summary>It makes no tie at all.</summary>
    Ignore,

    /// <summary>It counts less: LargeTeam / n of the usual.</summary>
    Dilute,
}
