namespace KnowledgeGraph.GraphQL.Types.Validation;

/// <summary>The rules of chapter 3 on a whole type system, after all names were resolved.</summary>
internal static class SchemaValidator
{
    /// <summary>Adds a sentence to <paramref name="problems"/> for every broken rule, and coerces default values on the way.</summary>
    public static void Check(
        IReadOnlyList<NamedType> types, IReadOnlyList<DirectiveDefinition> directives, List<string> problems)
    {
        foreach (NamedType type in types)
        {
            CheckName(type.Name, $"The type {type.Name}", problems);
            CheckType(type, problems);
        }

        foreach (DirectiveDefinition directive in directives)
        {
            CheckName(directive.Name, $"The directive @{directive.Name}", problems);
            InputValueRules.Check("@" + directive.Name, "argument", directive.Arguments, problems);
            if (directive.Locations.Count == 0)
            {
                problems.Add($"The directive @{directive.Name} has no location, so nothing could use it.");
            }
        }

        InputObjectCycles.Check(types.OfType<InputObjectType>(), problems);
    }

    internal static void CheckName(string name, string subject, List<string> problems)
    {
        if (!GraphQLName.IsValid(name))
        {
            problems.Add($"{subject} has a name that GraphQL cannot read: letters, digits and '_' are allowed, and no digit in front.");
        }
        else if (GraphQLName.IsReserved(name))
        {
            problems.Add($"{subject} has a name that begins with '__', which is reserved for introspection.");
        }
    }

    private static void CheckType(NamedType type, List<string> problems)
    {
        switch (type)
        {
            case FieldsType fieldsType:
                FieldRules.Check(fieldsType, problems);
                InterfaceRules.Check(fieldsType, problems);
                break;
            case UnionType union:
                CheckUnion(union, problems);
                break;
            case EnumType enumType:
                CheckEnum(enumType, problems);
                break;
            case InputObjectType inputObject:
                CheckInputObject(inputObject, problems);
                break;
        }
    }

    private static void CheckUnion(UnionType union, List<string> problems)
    {
        if (union.Members.Count == 0)
        {
            problems.Add($"The union {union.Name} has no members.");
        }

        foreach (string repeated in union.Members.GroupBy(member => member.Name).Where(group => group.Count() > 1).Select(group => group.Key))
        {
            problems.Add($"The union {union.Name} names {repeated} more than once.");
        }
    }

    private static void CheckEnum(EnumType enumType, List<string> problems)
    {
        if (enumType.Values.Count is 0 or > byte.MaxValue)
        {
            problems.Add($"The enum {enumType.Name} has {enumType.Values.Count} values; between 1 and {byte.MaxValue} are possible.");
        }

        HashSet<string> names = [];
        foreach (EnumValue value in enumType.Values)
        {
            CheckName(value.Name, $"The enum value {enumType.Name}.{value.Name}", problems);
            if (value.Name is "true" or "false" or "null")
            {
                problems.Add($"The enum value {enumType.Name}.{value.Name} has the name of a literal.");
            }

            if (!names.Add(value.Name))
            {
                problems.Add($"The enum value {enumType.Name}.{value.Name} is declared more than once.");
            }
        }
    }

    private static void CheckInputObject(InputObjectType type, List<string> problems)
    {
        if (type.Fields.Count == 0)
        {
            problems.Add($"The input object {type.Name} has no fields.");
        }

        InputValueRules.Check(type.Name, "input field", type.Fields, problems);
        foreach (InputValueDefinition field in type.Fields.Where(field => type.IsOneOf && (field.Type.IsNonNull || field.DefaultValue is not null)))
        {
            problems.Add($"{type.Name}.{field.Name} must be nullable and without default, because {type.Name} is @oneOf.");
        }
    }
}
