namespace KnowledgeGraph.GraphQL.Execution.Resolving;

/// <summary>A set of fields that one resolver answers together.</summary>
internal abstract class FieldGroup
{
    /// <summary>Prepares the call for some members, once a plan.</summary>
    /// <param name="ordinals">Each member once; the columns come back in this order.</param>
    public abstract GroupCall Select(IReadOnlyList<int> ordinals);
}
