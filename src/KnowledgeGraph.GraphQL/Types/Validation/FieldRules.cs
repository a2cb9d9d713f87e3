namespace KnowledgeGraph.GraphQL.Types.Validation;

/// <summary>The rules on fields of objects and interfaces (§3.6 type validation 1 and 2).</summary>
internal static class FieldRules
{
    public static void Check(FieldsType type, List<string> problems)
    {
        if (type.Fields.Count == 0)
        {
            problems.Add($"The type {type.Name} has no fields.");
        }

        foreach (OutputField field in type.Fields)
        {
            string coordinate = $"{type.Name}.{field.Name}";
            SchemaValidator.CheckName(field.Name, $"The field {coordinate}", problems);
            InputValueRules.Check(coordinate, "argument", field.Arguments, problems);
            if (!field.Type.IsOutputType)
            {
                problems.Add($"The field {coordinate} has the type {field.Type}, which cannot be an output.");
            }
        }
    }
}
