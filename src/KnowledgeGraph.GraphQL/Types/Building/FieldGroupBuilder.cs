using KnowledgeGraph.GraphQL.Execution.Resolving;

namespace KnowledgeGraph.GraphQL.Types.Building;

/// <summary>Declares the members of a field group. The order of fields in the type is that of their declaration.</summary>
/// <typeparam name="TSource">The CLR type to which the object type is bound.</typeparam>
/// <typeparam name="TKey">What tells the resolver which property a field means.</typeparam>
public sealed class FieldGroupBuilder<TSource, TKey>
{
    private readonly ObjectTypeBuilder<TSource> _type;
    private readonly FieldGroup<TSource, TKey> _group;

    internal FieldGroupBuilder(ObjectTypeBuilder<TSource> type, AsyncGroupResolver<TSource, TKey> resolver)
    {
        _type = type;
        _group = new FieldGroup<TSource, TKey>(resolver);
    }

    /// <summary>Declares a field without arguments.</summary>
    /// <param name="name">Unique within the type.</param>
    /// <param name="type">As written in GraphQL, such as <c>String!</c>.</param>
    /// <param name="key">What the resolver will find among the selected keys.</param>
    /// <param name="description">CommonMark.</param>
    /// <param name="deprecated">The reason, if the field is deprecated.</param>
    public FieldGroupBuilder<TSource, TKey> Field(string name, string type, TKey key, string? description = null, string? deprecated = null)
    {
        _type.Drafts.Add(new FieldDraft(name, type)
        {
            Description = description,
            DeprecationReason = deprecated,
            Binding = new GroupMember(_group, _group.AddMember(key)),
        });
        return this;
    }
}
