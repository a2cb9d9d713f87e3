using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.GraphQL.Execution.Coercion;

/// <summary>
/// The last step of input object coercion (§3.10), shared by literals and variables: defaults, required fields, <c>@oneOf</c>.
/// </summary>
internal static class InputObjectAssembly
{
    /// <param name="type">The input object type.</param>
    /// <param name="values">By field position; absent where the writer gave nothing. Completed in place.</param>
    /// <returns>Null on success.</returns>
    public static CoercionFailure? Complete(InputObjectType type, InputValue[] values)
    {
        if (type.IsOneOf)
        {
            return CheckOneOf(type, values);
        }

        foreach (InputValueDefinition field in type.Fields)
        {
            if (values[field.Index].IsPresent)
            {
                continue;
            }

            if (field.GetDefault(out values[field.Index]) is { } failure)
            {
                return failure.InField(field.Name);
            }

            if (field.IsRequired)
            {
                return new CoercionFailure($"{type.Name} needs the field \"{field.Name}\" of type {field.Type}");
            }
        }

        return null;
    }

    private static CoercionFailure? CheckOneOf(InputObjectType type, InputValue[] values)
    {
        int given = 0;
        foreach (InputValueDefinition field in type.Fields)
        {
            if (values[field.Index].IsPresent)
            {
                given++;
                if (values[field.Index].Kind == InputKind.Null)
                {
                    return new CoercionFailure($"{type.Name} is @oneOf, so its field must not be null").InField(field.Name);
                }
            }
        }

        return given == 1 ? null : new CoercionFailure($"{type.Name} is @oneOf, so exactly one field must be given, not {given}");
    }
}
