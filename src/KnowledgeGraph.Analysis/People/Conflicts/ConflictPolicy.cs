namespace KnowledgeGraph.Analysis.People.Conflicts;

/// <summary>What keeps a reviewer from judging an author's work. Venues differ: each rule can be switched off.</summary>
public sealed record ConflictPolicy
{
    /// <summary>A joint paper in this many years up to the reference year is a conflict; null for no such rule. Default: 5.</summary>
    public int? CoauthorYears { get; init; } = 5;

    /// <summary>Older joint papers, and those without a year, are a possible conflict. Default: true.</summary>
    public bool OlderJointPapersMatter { get; init; } = true;

    /// <summary>Papers with more authors do not count as joint work. Default: 50.</summary>
    public int MaxTeam { get; init; } = 50;

    /// <summary>The same institution, at whatever time, is a possible conflict. Default: true.</summary>
    public bool SameInstitutionMatters { get; init; } = true;

    /// <summary>So many common collaborators in those years are a possible conflict; null for no such rule. Default: 5.</summary>
    public int? CommonCollaborators { get; init; } = 5;

    /// <summary>The year of the judgement; null for the newest year of the allowed papers.</summary>
    public int? ReferenceYear { get; init; }

    internal void Validate()
    {
        if (CoauthorYears < 1) throw new ArgumentOutOfRangeException(nameof(CoauthorYears), CoauthorYears, "At least one year.");
        if (CommonCollaborators < 1)
            throw new ArgumentOutOfRangeException(nameof(CommonCollaborators), CommonCollaborators, "At least one, or no such rule.");
        ArgumentOutOfRangeException.ThrowIfLessThan(MaxTeam, 2);
    }
}
