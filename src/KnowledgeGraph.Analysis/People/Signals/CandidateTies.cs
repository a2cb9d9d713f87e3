namespace KnowledgeGraph.Analysis.People.Signals;

/// <summary>What is known of one candidate before profiles are compared.</summary>
internal sealed class CandidateTies
{
    /// <summary>Common collaborators with their Adamic–Adar weight.</summary>
    public List<(int Author, double Weight)> Via { get; } = [];

    public double AdamicAdar { get; set; }

    public double RecentAdamicAdar { get; set; }

    public double RandomWalk { get; set; }

    /// <summary>The candidate's papers that are cited, as often as they are.</summary>
    public List<int> Cites { get; } = [];

    /// <summary>The candidate's papers that cite.</summary>
    public List<int> CitedBy { get; } = [];

    public CollaboratorSignals Signals => new()
    {
        Common = Via.Count,
        AdamicAdar = AdamicAdar,
        RecentAdamicAdar = RecentAdamicAdar,
        RandomWalk = RandomWalk,
        Cites = Cites.Count,
        CitedBy = CitedBy.Count,
    };
}
