using KnowledgeGraph.GraphQL.Execution.Resolving;

namespace KnowledgeGraph.GraphQL.Types;

/// <summary>A field of an object or interface type (§3.6).</summary>
public sealed class OutputField
{
    internal OutputField(
        string name,
        string? description,
        GraphQLType type,
        IReadOnlyList<InputValueDefinition> arguments,
        string? deprecationReason = null,
        int weight = 1,
        FieldBinding? binding = null)
    {
        Name = name;
        Description = description;
        Type = type;
        Arguments = arguments;
        DeprecationReason = deprecationReason;
        Weight = weight;
        Binding = binding;
    }

    public string Name { get; }

    public string? Description { get; }

    public GraphQLType Type { get; }

    /// <summary>In the order of declaration; an argument's position is its <see cref="InputValueDefinition.Index"/>.</summary>
    public IReadOnlyList<InputValueDefinition> Arguments { get; }

    /// <summary>Null unless deprecated.</summary>
    public string? DeprecationReason { get; }

    /// <summary>
    /// What one value of this field adds to the cost of a request, in the units of the host's cost limit: 1 unless declared otherwise, 0 for
    /// fields that come for free.
    /// </summary>
    public int Weight { get; }

    /// <summary>How the field gets its values; null in interfaces and in schemas that are only described, never executed.</summary>
    internal FieldBinding? Binding { get; }

    /// <summary>Linear, since fields have few arguments, and resolvers most often ask by the very string that was declared.</summary>
    public InputValueDefinition? FindArgument(string name)
    {
        for (int index = 0; index < Arguments.Count; index++)
        {
            if (Arguments[index].Name == name)
            {
                return Arguments[index];
            }
        }

        return null;
    }
}
