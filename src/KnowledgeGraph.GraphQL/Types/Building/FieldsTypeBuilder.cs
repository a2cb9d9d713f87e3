namespace KnowledgeGraph.GraphQL.Types.Building;

/// <summary>The parts of a declaration that object and interface types share.</summary>
/// <typeparam name="TSelf">The builder itself, so that calls can be chained.</typeparam>
public abstract class FieldsTypeBuilder<TSelf> : TypeBuilder
    where TSelf : FieldsTypeBuilder<TSelf>
{
    private readonly List<string> _interfaces = [];

    private protected FieldsTypeBuilder(string name)
        : base(name)
    {
    }

    internal List<FieldDraft> Drafts { get; } = [];

    /// <param name="markdown">CommonMark.</param>
    public TSelf Description(string markdown)
    {
        DescriptionText = markdown;
        return (TSelf)this;
    }

    /// <param name="interfaces">Names; interfaces that these implement must be named too.</param>
    public TSelf Implements(params string[] interfaces)
    {
        _interfaces.AddRange(interfaces);
        return (TSelf)this;
    }

    internal override void Complete(NamedType type, TypeTable types)
    {
        var fieldsType = (FieldsType)type;
        foreach (string repeated in Drafts.GroupBy(draft => draft.Name).Where(group => group.Count() > 1).Select(group => group.Key))
        {
            types.Report($"{Name}.{repeated} is declared more than once.");
        }

        fieldsType.Complete(
            [.. Drafts.DistinctBy(draft => draft.Name).Select(draft => draft.Resolve(types, Name))],
            [.. _interfaces.Select(name => types.Find<InterfaceType>(name, Name)).OfType<InterfaceType>()]);
    }
}
