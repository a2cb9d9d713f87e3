using KnowledgeGraph.GraphQL.Execution.Resolving;

namespace KnowledgeGraph.GraphQL.Types.Building;

/// <summary>Declares an object type whose objects are values of a CLR type.</summary>
/// <typeparam name="TSource">
/// A class or struct; light structs such as a node number are best, because a level is one array of them. Several object types may share
/// one source type.
/// </typeparam>
public sealed class ObjectTypeBuilder<TSource> : FieldsTypeBuilder<ObjectTypeBuilder<TSource>>
{
    internal ObjectTypeBuilder(string name)
        : base(name)
    {
    }

    /// <summary>Declares a field, which still needs a resolver.</summary>
    /// <param name="name">Unique within the type.</param>
    /// <param name="type">As written in GraphQL, such as <c>[Book!]!</c>.</param>
    public ObjectFieldBuilder<TSource> Field(string name, string type)
    {
        FieldDraft draft = new(name, type);
        Drafts.Add(draft);
        return new ObjectFieldBuilder<TSource>(draft);
    }

    /// <summary>Declares fields that one resolver answers together, once a level for all those that a request selects.</summary>
    /// <typeparam name="TKey">What tells the resolver which property a field means, such as an enum of stored properties.</typeparam>
    public FieldGroupBuilder<TSource, TKey> Group<TKey>(GroupResolver<TSource, TKey> resolver) =>
        GroupAsync<TKey>((context, parents) =>
        {
            resolver(context, parents.Span);
            return ValueTask.CompletedTask;
        });

    /// <inheritdoc cref="Group{TKey}"/>
    public FieldGroupBuilder<TSource, TKey> GroupAsync<TKey>(AsyncGroupResolver<TSource, TKey> resolver) => new(this, resolver);

    internal override NamedType Create() => new ObjectType(Name, DescriptionText, typeof(TSource));
}
