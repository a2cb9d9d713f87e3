namespace KnowledgeGraph.GraphQL.Types.Validation;

/// <summary>What a type promises by implementing an interface (§3.6 <c>IsValidImplementation</c>).</summary>
internal static class InterfaceRules
{
    public static void Check(FieldsType type, List<string> problems)
    {
        foreach (InterfaceType implemented in type.Interfaces)
        {
            if (ReferenceEquals(implemented, type))
            {
                problems.Add($"The interface {type.Name} implements itself.");
                continue;
            }

            foreach (InterfaceType inherited in implemented.Interfaces.Where(inherited => !type.Interfaces.Contains(inherited)))
            {
                problems.Add(ReferenceEquals(inherited, type)
                    ? $"The interfaces {type.Name} and {implemented.Name} implement each other."
                    : $"{type.Name} implements {implemented.Name}, so it must also implement {inherited.Name}.");
            }

            foreach (OutputField promised in implemented.Fields)
            {
                CheckField(type, implemented, promised, problems);
            }
        }

        foreach (string repeated in type.Interfaces.GroupBy(one => one.Name).Where(group => group.Count() > 1).Select(group => group.Key))
        {
            problems.Add($"{type.Name} names the interface {repeated} more than once.");
        }
    }

    private static void CheckField(FieldsType type, InterfaceType implemented, OutputField promised, List<string> problems)
    {
        string wanted = $"{implemented.Name}.{promised.Name}";
        if (type.FindField(promised.Name) is not { } field)
        {
            problems.Add($"{type.Name} lacks the field {promised.Name} that the interface {implemented.Name} promises.");
            return;
        }

        string coordinate = $"{type.Name}.{field.Name}";
        if (!IsCovariant(field.Type, promised.Type))
        {
            problems.Add($"{coordinate} has the type {field.Type}, but {wanted} promises {promised.Type}.");
        }

        if (field.DeprecationReason is not null && promised.DeprecationReason is null)
        {
            problems.Add($"{coordinate} is deprecated, but {wanted} is not.");
        }

        CheckArguments(coordinate, field, wanted, promised, problems);
    }

    private static void CheckArguments(
        string coordinate, OutputField field, string wanted, OutputField promised, List<string> problems)
    {
        foreach (InputValueDefinition argument in promised.Arguments)
        {
            if (field.FindArgument(argument.Name) is not { } own)
            {
                problems.Add($"{coordinate} lacks the argument {argument.Name} of {wanted}.");
            }
            else if (!own.Type.IsSameAs(argument.Type))
            {
                problems.Add($"{coordinate}.{own.Name} has the type {own.Type}, but {wanted}.{own.Name} has {argument.Type}.");
            }
        }

        foreach (InputValueDefinition added in field.Arguments)
        {
            if (added.IsRequired && promised.FindArgument(added.Name) is null)
            {
                problems.Add($"{coordinate}.{added.Name} is required, but {wanted} has no such argument.");
            }
        }
    }

    /// <summary>§3.6 <c>IsValidImplementationFieldType</c>.</summary>
    private static bool IsCovariant(GraphQLType own, GraphQLType promised) => (own, promised) switch
    {
        (NonNullType left, _) => IsCovariant(left.InnerType, promised.NullableType),
        (ListType left, ListType right) => IsCovariant(left.ItemType, right.ItemType),
        (ObjectType left, UnionType right) => right.Members.Contains(left),
        (FieldsType left, InterfaceType right) => ReferenceEquals(left, right) || left.Interfaces.Contains(right),
        _ => ReferenceEquals(own, promised),
    };
}
