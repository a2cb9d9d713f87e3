namespace KnowledgeGraph.Analysis.People.Suggestions;

/// <summary>What speaks for or against a suggestion.</summary>
public enum ReasonKind
{
    /// <summary>For: people whom both have worked with. Value: how many. Nodes: authors, the most telling first.</summary>
    CommonCollaborators,

    /// <summary>For: likeness of topics. Value: cosine. Nodes: topics.</summary>
    SharedTopics,

    /// <summary>For: the author cites this person. Value: citations. Nodes: papers of this person.</summary>
    Cites,

    /// <summary>For: this person cites the author. Value: citations. Nodes: papers of this person.</summary>
    CitedBy,

    /// <summary>For: both publish in the same places. Value: cosine. Nodes: venues.</summary>
    SharedVenues,

    /// <summary>For: chains of co-authorship lead here. Value: share of a random walk. No nodes.</summary>
    NearInTheNetwork,

    /// <summary>Against: no common collaborator who could introduce the two. Value: hops between them, 0 when there is no path.</summary>
    NobodyInCommon,

    /// <summary>Against: no paper for three years or more. Value: the year of the last one, 0 when none is stated.</summary>
    NotActive,

    /// <summary>Against: hardly a topic in common, where topics of both are known. Value: cosine. No nodes.</summary>
    OtherTopics,
}
