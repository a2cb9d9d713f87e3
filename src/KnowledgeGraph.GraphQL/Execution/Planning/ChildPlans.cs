using KnowledgeGraph.GraphQL.Language.Ast;
using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.GraphQL.Execution.Planning;

/// <summary>
/// The selections below a composite field, one for each concrete type that its value may have. A selection is planned when a value of its
/// type is first met or looked ahead at: types that never occur cost nothing, and planning never runs deeper than the data. Safe from any
/// thread.
/// </summary>
internal sealed class ChildPlans(OperationPlanner planner, IReadOnlyList<ObjectType> types, SelectionSetNode[] selectionSets)
{
    private readonly SelectionPlan?[] _plans = new SelectionPlan?[types.Count];
    private string[]? _fieldNames;

    /// <summary>Distinct, without meta-fields. Two threads may both compute it, with the same result.</summary>
    public IReadOnlyList<string> FieldNames => _fieldNames ??=
        [.. Enumerable.Range(0, types.Count).SelectMany(index => At(index).Fields)
            .Where(entry => !entry.IsConstant).Select(entry => entry.Field.Name).Distinct()];

    /// <summary>Null if the type is not possible here.</summary>
    public SelectionPlan? Find(string typeName)
    {
        for (int index = 0; index < _plans.Length; index++)
        {
            if (types[index].Name == typeName)
            {
                return At(index);
            }
        }

        return null;
    }

    /// <summary>The selection of a field whose type is an object type, and of the first possible type otherwise.</summary>
    public SelectionPlan First() => At(0);

    /// <summary>The selection of a field whose type is an object type; null where several types are possible.</summary>
    public SelectionPlan? Only() => _plans.Length == 1 ? At(0) : null;

    /// <param name="path">Field names between slashes.</param>
    public bool Selects(ReadOnlySpan<char> path)
    {
        int slash = path.IndexOf('/');
        ReadOnlySpan<char> name = slash < 0 ? path : path[..slash];
        for (int index = 0; index < _plans.Length; index++)
        {
            foreach (FieldPlan field in At(index).Fields)
            {
                if (name.SequenceEqual(field.Field.Name) && (slash < 0 || field.Children?.Selects(path[(slash + 1)..]) == true))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private SelectionPlan At(int index)
    {
        SelectionPlan? plan = Volatile.Read(ref _plans[index]);
        if (plan is null)
        {
            plan = planner.Plan(types[index], selectionSets);
            Volatile.Write(ref _plans[index], plan);
        }

        return plan;
    }
}
