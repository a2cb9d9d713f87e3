namespace KnowledgeGraph.GraphQL.Types.Building;

/// <summary>
/// The declaration of a named type. Types refer to each other by name and in any order, so the model is made in two passes: first every
/// type without content, then the content, when all names are known.
/// </summary>
public abstract class TypeBuilder
{
    private protected TypeBuilder(string name)
    {
        Name = name;
    }

    public string Name { get; }

    private protected string? DescriptionText { get; set; }

    internal abstract NamedType Create();

    internal virtual void Complete(NamedType type, TypeTable types)
    {
    }
}
