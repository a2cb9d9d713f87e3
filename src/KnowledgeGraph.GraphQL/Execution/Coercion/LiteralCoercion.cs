using KnowledgeGraph.GraphQL.Language.Ast;
using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.GraphQL.Execution.Coercion;

/// <summary>Gives literals the meaning of their types (§3.4.2 and the input coercion of every type).</summary>
internal static class LiteralCoercion
{
    /// <param name="literal">May hold variables.</param>
    /// <param name="type">An input type.</param>
    /// <param name="variables">
    /// What the variables mean; their types were checked by validation (§5.8.5), their nullness is checked here.
    /// </param>
    /// <param name="value">Absent if the literal is a variable without value.</param>
    /// <returns>Null on success.</returns>
    public static CoercionFailure? Coerce(ValueNode literal, GraphQLType type, in VariableValues variables, out InputValue value)
    {
        if (literal is VariableNode variable)
        {
            value = variables[variable.Name];
            return type.IsNonNull && value.IsNullOrAbsent
                ? new CoercionFailure($"the variable \"${variable.Name}\" has no value, but {type} must not be null")
                : null;
        }

        if (literal is NullValueNode)
        {
            value = InputValue.Null;
            return type.IsNonNull ? new CoercionFailure($"{type} must not be null") : null;
        }

        switch (type.NullableType)
        {
            case ListType list:
                return CoerceList(literal, list, variables, out value);
            case InputObjectType inputObject:
                return CoerceObject(literal, inputObject, variables, out value);
            case EnumType enumType:
                return CoerceEnum(literal, enumType, out value);
            case ScalarType scalar:
                return scalar.TryCoerceLiteral(literal, out value, out string? problem) ? null : new CoercionFailure(problem);
            default:
                throw new InvalidOperationException($"{type} is not an input type.");
        }
    }

    /// <summary>True if a variable stands anywhere in the literal.</summary>
    public static bool HasVariables(ValueNode literal) => literal switch
    {
        VariableNode => true,
        ListValueNode list => list.Items.Any(HasVariables),
        ObjectValueNode inputObject => inputObject.Fields.Any(field => HasVariables(field.Value)),
        _ => false,
    };

    private static CoercionFailure? CoerceList(ValueNode literal, ListType type, in VariableValues variables, out InputValue value)
    {
        // A value that is no list stands for a list of itself (§3.11).
        IReadOnlyList<ValueNode> nodes = literal is ListValueNode list ? list.Items : [literal];
        var items = new InputValue[nodes.Count];
        value = InputValue.Of(items);
        for (int index = 0; index < items.Length; index++)
        {
            if (Coerce(nodes[index], type.ItemType, variables, out items[index]) is { } failure)
            {
                return literal is ListValueNode ? failure.InItem(index) : failure;
            }

            if (!items[index].IsPresent)
            {
                items[index] = InputValue.Null;
            }
        }

        return null;
    }

    private static CoercionFailure? CoerceObject(
        ValueNode literal, InputObjectType type, in VariableValues variables, out InputValue value)
    {
        value = default;
        if (literal is not ObjectValueNode inputObject)
        {
            return new CoercionFailure($"{type.Name} must be an input object");
        }

        var values = new InputValue[type.Fields.Count];
        foreach (ObjectFieldNode node in inputObject.Fields)
        {
            if (type.FindField(node.Name) is not { } field)
            {
                return new CoercionFailure($"{type.Name} has no field \"{node.Name}\"");
            }

            if (IsLeftOut(node.Value, variables) && !field.IsRequired)
            {
                continue;
            }

            if (Coerce(node.Value, field.Type, variables, out values[field.Index]) is { } failure)
            {
                return failure.InField(field.Name);
            }
        }

        value = InputValue.Of(new InputObject(type, values));
        return InputObjectAssembly.Complete(type, values);
    }

    /// <summary>A field whose value is a variable without value counts as not written (§3.10).</summary>
    private static bool IsLeftOut(ValueNode literal, in VariableValues variables) =>
        literal is VariableNode variable && !variables[variable.Name].IsPresent;

    private static CoercionFailure? CoerceEnum(ValueNode literal, EnumType type, out InputValue value)
    {
        value = default;
        if (literal is not EnumValueNode node)
        {
            return new CoercionFailure($"{type.Name} must be an enum value, written without quotation marks");
        }

        if (type.FindValue(node.Name) is not { } enumValue)
        {
            return new CoercionFailure($"{type.Name} has no value {node.Name}");
        }

        value = InputValue.Of(enumValue);
        return null;
    }
}
