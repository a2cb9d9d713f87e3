using KnowledgeGraph.Api.Vocabulary;
using KnowledgeGraph.GraphQL.Types;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Api.Filters;

/// <summary>Reads the conditions on one property: the members of <c>StringFilter</c>, <c>IntFilter</c> and their like.</summary>
internal static class PropertyFilters
{
    /// <param name="field">The property and its type.</param>
    /// <param name="input">One of the property filter inputs.</param>
    /// <param name="count">Hears how many conditions were read.</param>
    /// <returns>Null if the input sets no condition.</returns>
    public static NodeFilter? Read(FieldDefinition field, InputObject input, Action<int> count)
    {
        List<NodeFilter> conditions = [];
        foreach (var member in input.Type.Fields)
        {
            var value = input[member];
            if (value.IsNullOrAbsent) continue;
            count(1);
            conditions.Add(ReadMember(field, member.Name, value));
        }

        return conditions.Count switch
        {
            0 => null,
            1 => conditions[0],
            _ => new NodeFilter.All(conditions),
        };
    }

    private static NodeFilter ReadMember(FieldDefinition field, string name, InputValue value)
    {
        if (name == "isMissing")
        {
            NodeFilter missing = new NodeFilter.Compare(field.Property, Comparison.IsMissing, []);
            return value.AsBoolean() ? missing : new NodeFilter.Not(missing);
        }

        var comparison = ComparisonOf(name);
        if (comparison != Comparison.In) return new NodeFilter.Compare(field.Property, comparison, [ValueOf(field, value)]);

        List<PropertyValue> values = [];
        foreach (var item in value.AsList()) values.Add(ValueOf(field, item));
        return new NodeFilter.Compare(field.Property, Comparison.In, values);
    }

    private static Comparison ComparisonOf(string name) => name switch
    {
        "eq" => Comparison.Equal,
        "ne" => Comparison.NotEqual,
        "lt" => Comparison.Less,
        "lte" => Comparison.LessOrEqual,
        "gt" => Comparison.Greater,
        "gte" => Comparison.GreaterOrEqual,
        "in" => Comparison.In,
        "contains" => Comparison.Contains,
        "startsWith" => Comparison.StartsWith,
        _ => throw new InvalidOperationException($"A property filter declares '{name}', which nothing reads."),
    };

    /// <summary>Text lists are compared item by item, so their conditions hold texts.</summary>
    private static PropertyValue ValueOf(FieldDefinition field, InputValue value) => field.Type switch
    {
        PropertyType.Integer => PropertyValue.Integer(value.AsInt64()),
        PropertyType.Boolean => PropertyValue.Boolean(value.AsBoolean()),
        PropertyType.Date => PropertyValue.Date(value.As<DateOnly>()),
        _ when value.Kind == InputKind.Enum => PropertyValue.Text(value.AsEnum().Name),
        _ => PropertyValue.Text(value.AsString()),
    };
}
