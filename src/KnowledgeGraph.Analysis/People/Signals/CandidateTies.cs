namespace KnowledgeGraph.Analysis.People.Signals;

/// <summary>What is known of one candidate before profiles are compared. Changed in place; one a slot.</summary>
internal struct CandidateTies(int author)
{
    public readonly int Author = author;

    /// <summary>The collaborator, one more than its place, through whom the candidate was met last.</summary>
    public int MetThrough;

    /// <summary>When those two last wrote together.</summary>
    public int MetInYear;
    public int Common;

    /// <summary>Common collaborators, as places of the run's list of them.</summary>
    public LinkedEntries Via = new();

    public int Cites;

    /// <summary>The candidate's papers that are cited, as often as they are.</summary>
    public LinkedEntries Cited = new();

    public int CitedBy;

    /// <summary>The candidate's papers that cite, as often as they do.</summary>
    public LinkedEntries Citing = new();

    public double AdamicAdar;
    public double RecentAdamicAdar;

    /// <summary>Someone whom only what is left of a walk has reached is no candidate.</summary>
    public readonly bool IsReached(double walk) => Common > 0 || Cites > 0 || CitedBy > 0 || walk > 0;

    public readonly CollaboratorSignals Signals(double walk) => new()
    {
        Common = Common,
        AdamicAdar = AdamicAdar,
        RecentAdamicAdar = RecentAdamicAdar,
        RandomWalk = walk,
        Cites = Cites,
        CitedBy = CitedBy,
    };
}
