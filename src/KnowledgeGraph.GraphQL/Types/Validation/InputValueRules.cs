
namespace KnowledgeGraph.GraphQL.Types.Validation;

/// <summary>The rules on arguments and input fields (§3.6.1, §3.10).</summary>
internal static class InputValueRules
{
    /// <param name="owner">The coordinate before the value, such as <c>Query.books</c>.</param>
    /// <param name="role">What the values are called in messages.</param>
    /// <param name="definitions">The values to check.</param>
    /// <param name="problems">Gets a sentence for every broken rule.</param>
    public static void Check(string owner, string role, IReadOnlyList<InputValueDefinition> definitions, List<string> problems)
    {
        HashSet<string> names = [];
        foreach (InputValueDefinition definition in definitions)
        {
            string subject = $"The {role} {owner}.{definition.Name}";
            SchemaValidator.CheckName(definition.Name, subject, problems);
            if (!names.Add(definition.Name))
            {
                problems.Add($"{subject} is declared more than once.");
            }

            if (!definition.Type.IsInputType)
            {
                problems.Add($"{subject} has the type {definition.Type}, which cannot be an input.");
            }
            else
            {
                CheckDefault(definition, subject, problems);
            }

            if (definition.IsRequired && definition.DeprecationReason is not null)
            {
                problems.Add($"{subject} is required, so it cannot be deprecated: make it nullable or give it a default first.");
            }
        }
    }

    private static void CheckDefault(InputValueDefinition definition, string subject, List<string> problems)
    {
        if (definition.GetDefault(out _) is { } failure)
        {
            problems.Add($"{subject} has an invalid default at {failure.PathFrom(definition.Name)}: {failure.Message}.");
        }
    }
}
