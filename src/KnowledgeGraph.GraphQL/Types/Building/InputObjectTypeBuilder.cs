namespace KnowledgeGraph.GraphQL.Types.Building;

/// <summary>Declares an input object type.</summary>
public sealed class InputObjectTypeBuilder : TypeBuilder
{
    private readonly List<InputValueDraft> _fields = [];
    private bool _isOneOf;

    internal InputObjectTypeBuilder(string name)
        : base(name)
    {
    }

    /// <param name="markdown">CommonMark.</param>
    public InputObjectTypeBuilder Description(string markdown)
    {
        DescriptionText = markdown;
        return this;
    }

    /// <summary>Makes the type <c>@oneOf</c>: a value has exactly one of the fields, so all must be nullable and without default.</summary>
    public InputObjectTypeBuilder OneOf()
    {
        _isOneOf = true;
        return this;
    }

    /// <inheritdoc cref="FieldBuilder{TSelf}.Argument"/>
    public InputObjectTypeBuilder Field(
        string name, string type, string? description = null, string? defaultValue = null, string? deprecated = null)
    {
        _fields.Add(new InputValueDraft(name, type, description, defaultValue, deprecated));
        return this;
    }

    internal override NamedType Create() => new InputObjectType(Name, DescriptionText, _isOneOf);

    internal override void Complete(NamedType type, TypeTable types)
    {
        foreach (string repeated in _fields.GroupBy(field => field.Name).Where(group => group.Count() > 1).Select(group => group.Key))
        {
            types.Report($"{Name}.{repeated} is declared more than once.");
        }

        ((InputObjectType)type).Complete(types.ResolveAll([.. _fields.DistinctBy(field => field.Name)], Name));
    }
}
