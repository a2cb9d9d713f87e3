using KnowledgeGraph.GraphQL.Introspection;

namespace KnowledgeGraph.GraphQL.Types;

/// <summary>
/// A complete, valid type system (§3.3). Immutable, safe to read from any thread. Made by <see cref="Building.SchemaBuilder"/>.
/// </summary>
public sealed class Schema
{
    private readonly Dictionary<string, NamedType> _typesByName;
    private readonly Dictionary<string, DirectiveDefinition> _directivesByName;
    private readonly Dictionary<CompositeType, ObjectType[]> _possibleTypes = [];

    internal Schema(
        string? description,
        ObjectType queryType,
        ObjectType? mutationType,
        ObjectType? subscriptionType,
        IReadOnlyList<NamedType> types,
        IReadOnlyList<DirectiveDefinition> directives)
    {
        Description = description;
        QueryType = queryType;
        MutationType = mutationType;
        SubscriptionType = subscriptionType;
        Types = types;
        Directives = directives;
        _typesByName = types.Concat(IntrospectionTypes.All).ToDictionary(type => type.Name);
        _directivesByName = directives.ToDictionary(directive => directive.Name);
        foreach (CompositeType type in _typesByName.Values.OfType<CompositeType>())
        {
            _possibleTypes.Add(type, FindPossibleTypes(type, types));
        }
    }

    /// <summary>CommonMark, or null.</summary>
    public string? Description { get; }

    public ObjectType QueryType { get; }

    /// <summary>Null if the service has no mutations.</summary>
    public ObjectType? MutationType { get; }

    /// <summary>Null if the service has no subscriptions.</summary>
    public ObjectType? SubscriptionType { get; }

    /// <summary>Every type but those of introspection: built-in scalars that are in use first, then in the order of declaration.</summary>
    public IReadOnlyList<NamedType> Types { get; }

    /// <summary>The specification's directives, then those of the schema's own.</summary>
    public IReadOnlyList<DirectiveDefinition> Directives { get; }

    /// <summary>Knows the introspection types too; null if there is no such type.</summary>
    public NamedType? FindType(string name) => _typesByName.GetValueOrDefault(name);

    /// <param name="name">Without the leading <c>@</c>.</param>
    public DirectiveDefinition? FindDirective(string name) => _directivesByName.GetValueOrDefault(name);

    /// <summary>
    /// The field that a selection on <paramref name="type"/> means by a name, with the meta-fields <c>__typename</c> and, on the query type,
    /// <c>__schema</c> and <c>__type</c> (§4). Null if there is none.
    /// </summary>
    public OutputField? FindField(CompositeType type, string name)
    {
        if (name.StartsWith("__", StringComparison.Ordinal))
        {
            return MetaFields.Find(name, isQueryType: ReferenceEquals(type, QueryType));
        }

        return (type as FieldsType)?.FindField(name);
    }

    /// <summary>
    /// The object types that a value of the type may have (§5.5.2.3 <c>GetPossibleTypes</c>): an object type has itself alone.
    /// </summary>
    public IReadOnlyList<ObjectType> GetPossibleTypes(CompositeType type) => _possibleTypes[type];

    public bool IsPossibleType(CompositeType type, ObjectType objectType) =>
        ReferenceEquals(type, objectType) || Array.IndexOf(_possibleTypes[type], objectType) >= 0;

    private static ObjectType[] FindPossibleTypes(CompositeType type, IReadOnlyList<NamedType> types) => type switch
    {
        ObjectType self => [self],
        UnionType union => [.. union.Members],
        _ => [.. types.OfType<ObjectType>().Where(candidate => candidate.Interfaces.Contains(type))],
    };
}
