using System.Collections.Concurrent;
using KnowledgeGraph.GraphQL.Execution.Coercion;
using KnowledgeGraph.GraphQL.Language.Ast;
using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.GraphQL.Execution.Planning;

/// <summary>
/// An operation of a valid document, ready to run. <c>@skip</c> and <c>@include</c> are settled when plans are made, not per object: there
/// is one plan for every combination of the variables that they name. Safe from any thread.
/// </summary>
internal sealed class PlannedOperation
{
    // More combinations than this are planned for their request alone: a client that varies so many flags is rare.
    private const int MaxRememberedPlans = 64;

    private readonly Schema _schema;
    private readonly Dictionary<string, FragmentDefinitionNode> _fragments;
    private readonly int[] _conditionVariables;
    private readonly ConcurrentDictionary<UInt128, SelectionPlan> _plans = [];
    private readonly SelectionSetNode[] _selectionSets;
    private readonly SelectionPlan? _onlyPlan;

    public PlannedOperation(Schema schema, DocumentNode document, OperationDefinitionNode definition, ObjectType rootType)
    {
        _schema = schema;
        _fragments = document.Definitions.OfType<FragmentDefinitionNode>().ToDictionary(fragment => fragment.Name);
        _selectionSets = [definition.SelectionSet];
        Definition = definition;
        RootType = rootType;
        Variables = [.. definition.VariableDefinitions.Select(node => VariableTypes.Resolve(schema, node))];
        VariableIndexes = Enumerable.Range(0, Variables.Length).ToDictionary(index => Variables[index].Name);
        HashSet<string> names = ConditionVariables.Find(document, definition);
        _conditionVariables = [.. names.Select(name => VariableIndexes[name]).Order()];
        _onlyPlan = _conditionVariables.Length == 0 ? MakePlan(Conditions.None) : null;
    }

    public OperationDefinitionNode Definition { get; }

    public ObjectType RootType { get; }

    public VariableDefinition[] Variables { get; }

    public IReadOnlyDictionary<string, int> VariableIndexes { get; }

    /// <summary>The first variable that a condition needs and that is null, which only an explicit null can make it; else null.</summary>
    public VariableDefinition? FindNullCondition(InputValue[] variables)
    {
        foreach (int index in _conditionVariables)
        {
            if (variables[index].IsNullOrAbsent)
            {
                return Variables[index];
            }
        }

        return null;
    }

    public SelectionPlan GetPlan(InputValue[] variables)
    {
        if (_onlyPlan is not null)
        {
            return _onlyPlan;
        }

        UInt128 flags = 0;
        for (int bit = 0; bit < _conditionVariables.Length; bit++)
        {
            if (variables[_conditionVariables[bit]].AsBoolean() && bit < 128)
            {
                flags |= UInt128.One << bit;
            }
        }

        bool isRememberable = _conditionVariables.Length <= 128;
        if (isRememberable && _plans.TryGetValue(flags, out SelectionPlan? plan))
        {
            return plan;
        }

        plan = MakePlan(new Conditions(_conditionVariables.ToDictionary(index => Variables[index].Name, index => variables[index].AsBoolean())));
        if (isRememberable && _plans.Count < MaxRememberedPlans)
        {
            _plans.TryAdd(flags, plan);
        }

        return plan;
    }

    private SelectionPlan MakePlan(Conditions conditions) =>
        new OperationPlanner(_schema, _fragments, conditions).Plan(RootType, _selectionSets);
}
