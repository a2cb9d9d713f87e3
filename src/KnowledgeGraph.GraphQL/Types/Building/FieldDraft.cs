using KnowledgeGraph.GraphQL.Execution.Resolving;

namespace KnowledgeGraph.GraphQL.Types.Building;

/// <summary>A declared field whose type is known by name only.</summary>
internal sealed class FieldDraft(string name, string type)
{
    public string Name { get; } = name;

    public string Type { get; } = type;

    public string? Description { get; set; }

    public string? DeprecationReason { get; set; }

    public int Weight { get; set; } = 1;

    public List<InputValueDraft> Arguments { get; } = [];

    public FieldBinding? Binding { get; set; }

    public OutputField Resolve(TypeTable types, string typeName)
    {
        string place = $"{typeName}.{Name}";
        if (Binding is GroupMember && Arguments.Count > 0)
        {
            types.Report($"{place} belongs to a field group, so it cannot have arguments: give it a resolver of its own.");
        }

        return new OutputField(
            Name, Description, types.Resolve(Type, place), types.ResolveAll(Arguments, place), DeprecationReason, Weight, Binding);
    }
}
