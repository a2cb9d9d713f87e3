namespace KnowledgeGraph.Storage.Changes;

/// <summary>A moment in the log of a store's changes, or why there is none.</summary>
/// <param name="Name">In the store's own words; null where the store keeps no log that could be read.</param>
/// <param name="Refusal">What the operator should know where there is no name; otherwise null.</param>
public readonly record struct ChangePosition(string? Name, string? Refusal)
{
    public static ChangePosition At(string name) => new(name, null);

    public static ChangePosition None(string refusal) => new(null, refusal);
}
