namespace KnowledgeGraph.Analysis.People.Signals;

/// <summary>Where a random walk stands at one author. Changed in place; one a slot.</summary>
internal struct WalkState()
{
    /// <summary>What may stay unspent here; negative until a walk comes by.</summary>
    public double Threshold = -1;

    /// <summary>Has come here and is not yet spent.</summary>
    public double Left;

    public double Spent;

    /// <summary>Sum of the weights of the author's papers; negative until it is needed.</summary>
    public double Papers = -1;
}
