using KnowledgeGraph.GraphQL.Language.Ast;

namespace KnowledgeGraph.GraphQL.Validation.Rules.Merging;

/// <summary>Whether arguments are written alike, apart from the order of names and the notation of strings.</summary>
internal static class ValueEquality
{
    public static bool SameArguments(IReadOnlyList<ArgumentNode> left, IReadOnlyList<ArgumentNode> right) =>
        left.Count == right.Count
        && left.All(argument => right.Any(other => other.Name == argument.Name && Same(argument.Value, other.Value)));

    private static bool Same(ValueNode left, ValueNode right) => (left, right) switch
    {
        (VariableNode l, VariableNode r) => l.Name == r.Name,
        (IntValueNode l, IntValueNode r) => l.Text == r.Text,
        (FloatValueNode l, FloatValueNode r) => l.Text == r.Text,
        (StringValueNode l, StringValueNode r) => l.Value == r.Value,
        (BooleanValueNode l, BooleanValueNode r) => l.Value == r.Value,
        (EnumValueNode l, EnumValueNode r) => l.Name == r.Name,
        (NullValueNode, NullValueNode) => true,
        (ListValueNode l, ListValueNode r) => l.Items.Count == r.Items.Count && l.Items.Zip(r.Items, Same).All(same => same),
        (ObjectValueNode l, ObjectValueNode r) => l.Fields.Count == r.Fields.Count
            && l.Fields.All(field => r.Fields.Any(other => other.Name == field.Name && Same(field.Value, other.Value))),
        _ => false,
    };
}
