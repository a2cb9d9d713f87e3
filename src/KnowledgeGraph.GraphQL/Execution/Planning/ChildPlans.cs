using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.GraphQL.Execution.Planning;

/// <summary>The selections below a composite field, one for each concrete type that its value may have.</summary>
internal sealed class ChildPlans(SelectionPlan[] plans)
{
    private string[]? _fieldNames;

    public SelectionPlan[] Plans { get; } = plans;

    /// <summary>Distinct, without meta-fields. Computed on the first request; two threads may both compute it, with the same result.</summary>
    public IReadOnlyList<string> FieldNames => _fieldNames ??=
        [.. Plans.SelectMany(plan => plan.Fields).Where(entry => !entry.IsConstant).Select(entry => entry.Field.Name).Distinct()];

    /// <summary>Null if the type is not possible here.</summary>
    public SelectionPlan? Find(string typeName)
    {
        foreach (SelectionPlan plan in Plans)
        {
            if (plan.Type.Name == typeName)
            {
                return plan;
            }
        }

        return null;
    }

    /// <param name="path">Field names between slashes.</param>
    public bool Selects(ReadOnlySpan<char> path)
    {
        int slash = path.IndexOf('/');
        ReadOnlySpan<char> name = slash < 0 ? path : path[..slash];
        foreach (SelectionPlan plan in Plans)
        {
            foreach (FieldPlan field in plan.Fields)
            {
                if (name.SequenceEqual(field.Field.Name) && (slash < 0 || field.Children?.Selects(path[(slash + 1)..]) == true))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
