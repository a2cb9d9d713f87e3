using KnowledgeGraph.GraphQL.Language.Ast;

namespace KnowledgeGraph.GraphQL.Types;

/// <summary>A directive that documents may use (§3.13).</summary>
public sealed class DirectiveDefinition(
    string name,
    string? description,
    IReadOnlyList<InputValueDefinition> arguments,
    IReadOnlyList<DirectiveLocation> locations,
    bool isRepeatable)
{
    /// <summary>Without the leading <c>@</c>.</summary>
    public string Name { get; } = name;

    public string? Description { get; } = description;

    public IReadOnlyList<InputValueDefinition> Arguments { get; } = arguments;

    public IReadOnlyList<DirectiveLocation> Locations { get; } = locations;

    public bool IsRepeatable { get; } = isRepeatable;

    public InputValueDefinition? FindArgument(string name) => Arguments.FirstOrDefault(argument => argument.Name == name);
}
