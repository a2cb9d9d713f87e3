namespace KnowledgeGraph.GraphQL.Types.Building;

/// <summary>Declares an interface type. Its implementations name it; it does not name them.</summary>
public sealed class InterfaceTypeBuilder : FieldsTypeBuilder<InterfaceTypeBuilder>
{
    internal InterfaceTypeBuilder(string name)
        : base(name)
    {
    }

    /// <param name="name">Unique within the type.</param>
    /// <param name="type">As written in GraphQL, such as <c>[Book!]!</c>.</param>
    public InterfaceFieldBuilder Field(string name, string type)
    {
        FieldDraft draft = new(name, type);
        Drafts.Add(draft);
        return new InterfaceFieldBuilder(draft);
    }

    internal override NamedType Create() => new InterfaceType(Name, DescriptionText);
}
