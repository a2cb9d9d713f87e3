using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.GraphQL.Execution.Planning;

/// <summary>
/// What to resolve and write for objects of one concrete type at one place of an operation: the fields after fragments, directives and
/// merging (§6.3.2 <c>CollectFields</c>), in response order.
/// </summary>
internal sealed class SelectionPlan(ObjectType type, FieldPlan[] fields, GroupPlan[] groups)
{
    public ObjectType Type { get; } = type;

    public FieldPlan[] Fields { get; } = fields;

    public GroupPlan[] Groups { get; } = groups;

    /// <summary>What one object costs: the sum of <see cref="OutputField.Weight"/> over its fields.</summary>
    public long Cost { get; } = fields.Sum(field => (long)field.Field.Weight);
}
