namespace KnowledgeGraph.Testing;

/// <summary>
/// On a class that runs the contract over a store which may not be there: the tests are skipped with the reason where something is
/// missing. A fact's own attribute cannot know, since the facts stand in the base class.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public abstract class ContractRequirementAttribute : Attribute
{
    /// <summary>What the store lacks here; null when it can be tested.</summary>
    public abstract string? Missing { get; }
}
