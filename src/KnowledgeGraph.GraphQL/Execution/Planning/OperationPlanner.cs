using KnowledgeGraph.GraphQL.Errors;
using KnowledgeGraph.GraphQL.Execution.Coercion;
using KnowledgeGraph.GraphQL.Execution.Resolving;
using KnowledgeGraph.GraphQL.Execution.Running;
using KnowledgeGraph.GraphQL.Execution.Writing;
using KnowledgeGraph.GraphQL.Introspection;
using KnowledgeGraph.GraphQL.Language.Ast;
using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.GraphQL.Execution.Planning;

/// <summary>
/// Plans the selections of one operation under fixed conditions. The document must be valid. Plans are remembered, so that a fragment used
/// in many places is planned once; a budget bounds what hostile documents can make of it.
/// </summary>
internal sealed class OperationPlanner(
    Schema schema, IReadOnlyDictionary<string, FragmentDefinitionNode> fragments, Conditions conditions)
{
    private const int MaxPlannedFields = 20_000;

    private readonly FieldCollector _collector = new(schema, fragments, conditions);
    private readonly Dictionary<SelectionKey, SelectionPlan> _plans = [];
    private readonly Lock _lock = new();
    private int _plannedFields;

    /// <exception cref="ExecutionAbortedException">The operation has too many different selections.</exception>
    public SelectionPlan Plan(ObjectType type, SelectionSetNode[] selectionSets)
    {
        SelectionKey key = new(type, selectionSets);
        lock (_lock)
        {
            if (!_plans.TryGetValue(key, out SelectionPlan? plan))
            {
                plan = PlanSelection(type, _collector.Collect(type, selectionSets));
                _plans.Add(key, plan);
            }

            return plan;
        }
    }

    private static ArgumentsPlan PlanArguments(OutputField field, FieldNode node)
    {
        if (field.Arguments.Count == 0)
        {
            return ArgumentsPlan.None;
        }

        var constants = new InputValue[field.Arguments.Count];
        ValueNode?[]? waiting = null;
        foreach (InputValueDefinition definition in field.Arguments)
        {
            ValueNode? literal = node.Arguments.FirstOrDefault(argument => argument.Name == definition.Name)?.Value;
            if (literal is not null && LiteralCoercion.HasVariables(literal))
            {
                waiting ??= new ValueNode?[constants.Length];
                waiting[definition.Index] = literal;
                continue;
            }

            CoercionFailure? failure = literal is null
                ? definition.GetDefault(out constants[definition.Index])
                : LiteralCoercion.Coerce(literal, definition.Type, VariableValues.None, out constants[definition.Index]);
            if (failure is not null)
            {
                throw new ExecutionAbortedException(new GraphQLError(
                    $"The argument {failure.PathFrom(definition.Name)} is not valid: {failure.Message}.",
                    ErrorCodes.ValidationFailed,
                    node.Location));
            }
        }

        return new ArgumentsPlan(field.Arguments, constants, waiting);
    }

    private static GroupPlan[] PlanGroups(FieldPlan[] fields)
    {
        List<GroupPlan> groups = [];
        List<(int Index, GroupMember Member)> members = [];
        for (int index = 0; index < fields.Length; index++)
        {
            if (fields[index].Field.Binding is GroupMember member)
            {
                members.Add((index, member));
            }
        }

        foreach (IGrouping<FieldGroup, (int Index, GroupMember Member)> group in members.GroupBy(pair => pair.Member.Group))
        {
            int[] ordinals = [.. group.Select(pair => pair.Member.Ordinal).Distinct()];
            GroupTarget[] targets = [.. group.Select(pair => new GroupTarget(pair.Index, Array.IndexOf(ordinals, pair.Member.Ordinal)))];
            groups.Add(new GroupPlan(group.Key.Select(ordinals), targets));
        }

        return [.. groups];
    }

    private SelectionPlan PlanSelection(ObjectType type, List<List<FieldNode>> merged)
    {
        _plannedFields += merged.Count;
        if (_plannedFields > MaxPlannedFields)
        {
            throw ExecutionAbortedException.TooManySelections(MaxPlannedFields);
        }

        var fields = new FieldPlan[merged.Count];
        for (int index = 0; index < fields.Length; index++)
        {
            fields[index] = PlanField(type, merged[index], isFirst: index == 0);
        }

        return new SelectionPlan(type, fields, PlanGroups(fields));
    }

    private FieldPlan PlanField(ObjectType type, List<FieldNode> nodes, bool isFirst)
    {
        FieldNode node = nodes[0];
        OutputField field = schema.FindField(type, node.Name)
            ?? throw new InvalidOperationException($"The unknown field {type.Name}.{node.Name} passed validation.");
        bool isTypename = ReferenceEquals(field, MetaFields.Typename);
        string value = isTypename ? $"\"{type.Name}\"" : string.Empty;
        return new FieldPlan
        {
            ParentType = type,
            Field = field,
            ResponseName = node.ResponseName,
            Prefix = new ResponseToken($"{(isFirst ? '{' : ',')}\"{node.ResponseName}\":{value}"),
            IsConstant = isTypename,
            Locations = [.. nodes.Select(one => one.Location)],
            Arguments = PlanArguments(field, node),
            Children = PlanChildren(field, nodes),
            Resolver = field.Binding as FieldResolver,
        };
    }

    private ChildPlans? PlanChildren(OutputField field, List<FieldNode> nodes) =>
        field.Type.Named is CompositeType composite
            ? new ChildPlans(this, schema.GetPossibleTypes(composite), [.. nodes.Select(node => node.SelectionSet).OfType<SelectionSetNode>()])
            : null;
}
