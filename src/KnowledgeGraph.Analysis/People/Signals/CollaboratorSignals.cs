namespace KnowledgeGraph.Analysis.People.Signals;

/// <summary>What speaks for two people working together, each as measured; zero means that nothing does.</summary>
public readonly record struct CollaboratorSignals
{
    /// <summary>How many signals there are.</summary>
    public const int Count = 9;

    /// <summary>Common collaborators.</summary>
    public int Common { get; init; }

    /// <summary>Σ 1/ln(collaborators) over common ones (L. A. Adamic, E. Adar, "Friends and neighbors on the web", 2003).</summary>
    public double AdamicAdar { get; init; }

    /// <summary>The same with each common collaborator faded by the age of the older of the two ties.</summary>
    public double RecentAdamicAdar { get; init; }

    /// <summary>Share of a random walk from the one, with restart, that is spent at the other.</summary>
    public double RandomWalk { get; init; }

    /// <summary>Cosine of topic profiles, rare topics weighing more: 0 to 1.</summary>
    public double Topics { get; init; }

    /// <summary>Citations of the other's papers by papers of the one.</summary>
    public int Cites { get; init; }

    /// <summary>Citations of papers of the one by the other's papers.</summary>
    public int CitedBy { get; init; }

    /// <summary>Cosine of venue profiles: 0 to 1.</summary>
    public double Venues { get; init; }

    /// <summary>The other's papers, each faded with age: how active they are now.</summary>
    public double Recency { get; init; }

    /// <summary>The values on the scale on which they add up: logarithms of counts, since the tenth tells less than the first.</summary>
    public void Scale(Span<double> scaled)
    {
        scaled[0] = Common > 0 ? 1 : 0;
        scaled[1] = Logarithm(AdamicAdar);
        scaled[2] = Logarithm(4 * RecentAdamicAdar);
        scaled[3] = Logarithm(1e4 * RandomWalk);
        scaled[4] = Math.Sqrt(Topics);
        scaled[5] = Logarithm(Cites);
        scaled[6] = Logarithm(CitedBy);
        scaled[7] = Venues;
        scaled[8] = Logarithm(Recency);
    }

    /// <summary>Most signals of most candidates are absent, and a logarithm takes longer than the question.</summary>
    private static double Logarithm(double value) => value == 0 ? 0 : Math.Log(1 + value);
}
