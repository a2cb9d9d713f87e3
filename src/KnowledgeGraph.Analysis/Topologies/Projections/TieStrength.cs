namespace KnowledgeGraph.Analysis.Topologies.Projections;

/// <summary>
/// How strong a tie between two co-authors is: the sum over their joint papers of the measure, faded with age, with a policy for
/// papers of very many authors. The default is the number of joint papers.
/// </summary>
public sealed record TieStrength
{
    public TieMeasure Measure { get; init; } = TieMeasure.JointPapers;

    /// <summary>Years after which a paper counts half; null (the default) when age does not matter.</summary>
    public double? HalfLifeYears { get; init; }

    /// <summary>
    /// The year in which a paper counts fully, as do later ones; null for the newest year of the topology. A paper without a year
    /// counts as one of the topology's oldest year.
    /// </summary>
    public int? ReferenceYear { get; init; }

    /// <summary>Teams above this are large; default 50.</summary>
    public int LargeTeam { get; init; } = 50;

    /// <summary>What large teams count; default like any other.</summary>
    public LargeTeamPolicy LargeTeams { get; init; } = LargeTeamPolicy.Keep;

    /// <summary>Makes the table of weights for one topology. O(papers) only when ages matter.</summary>
    /// <exception cref="ArgumentException">The half-life or the size of a large team is not positive.</exception>
    public PaperWeights Compile(GraphTopology topology) => new(topology, this);
}
