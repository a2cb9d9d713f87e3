namespace KnowledgeGraph.Analysis.People.Conflicts;

/// <summary>What the policy says of a pair; <c>default</c> is none.</summary>
public enum ConflictVerdict
{
    /// <summary>Nothing in the graph speaks against it.</summary>
    None,

    /// <summary>A person should look at the evidence.</summary>
    Possible,

    /// <summary>The policy forbids it.</summary>
    Conflict,
}
