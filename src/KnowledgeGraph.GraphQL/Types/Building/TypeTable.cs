using KnowledgeGraph.GraphQL.Language;
using KnowledgeGraph.GraphQL.Language.Ast;

namespace KnowledgeGraph.GraphQL.Types.Building;

/// <summary>All named types of a schema under construction, and the problems found so far.</summary>
internal sealed class TypeTable(List<string> problems)
{
    private readonly Dictionary<string, NamedType> _types = BuiltInScalars.All.ToDictionary(scalar => scalar.Name, scalar => (NamedType)scalar);

    /// <summary>The built-in scalars that a field, argument or input field refers to: a schema has no others (§3.5).</summary>
    public HashSet<NamedType> UsedBuiltIns { get; } = [BuiltInScalars.String, BuiltInScalars.Boolean];

    public void Add(NamedType type)
    {
        if (!_types.TryAdd(type.Name, type))
        {
            Report($"The type {type.Name} is declared more than once.");
        }
    }

    public void Report(string problem) => problems.Add(problem);

    /// <param name="reference">As written in GraphQL, such as <c>[Book!]!</c>.</param>
    /// <param name="user">The place that refers to the type, for messages.</param>
    /// <returns><c>String</c> in place of a type that cannot be found, so that all problems come out in one go.</returns>
    public GraphQLType Resolve(string reference, string user)
    {
        TypeNode parsed;
        try
        {
            parsed = GraphQLParser.ParseType(reference);
        }
        catch (GraphQLSyntaxException exception)
        {
            Report($"{user} has the type '{reference}', which is not a type: {exception.Error.Message}");
            return BuiltInScalars.String;
        }

        return Resolve(parsed, user);
    }

    public TType? Find<TType>(string name, string user)
        where TType : NamedType
    {
        if (_types.GetValueOrDefault(name) is TType type)
        {
            return type;
        }

        Report($"{user} refers to {name}, which is not declared as {Article(typeof(TType))}.");
        return null;
    }

    public InputValueDefinition[] ResolveAll(IReadOnlyList<InputValueDraft> drafts, string user)
    {
        var definitions = new InputValueDefinition[drafts.Count];
        for (int index = 0; index < definitions.Length; index++)
        {
            InputValueDraft draft = drafts[index];
            string place = $"{user}.{draft.Name}";
            definitions[index] = new InputValueDefinition(
                index, draft.Name, draft.Description, Resolve(draft.Type, place), ParseDefault(draft, place), draft.DeprecationReason);
        }

        return definitions;
    }

    private static string Article(Type type) =>
        type == typeof(InterfaceType) ? "an interface" : type == typeof(ObjectType) ? "an object type" : "a type";

    private ValueNode? ParseDefault(InputValueDraft draft, string place)
    {
        try
        {
            return draft.DefaultValue is null ? null : GraphQLParser.ParseValue(draft.DefaultValue);
        }
        catch (GraphQLSyntaxException exception)
        {
            Report($"{place} has the default '{draft.DefaultValue}', which is not a constant: {exception.Error.Message}");
            return null;
        }
    }

    private GraphQLType Resolve(TypeNode node, string user) => node switch
    {
        NonNullTypeNode nonNull => new NonNullType(Resolve(nonNull.InnerType, user)),
        ListTypeNode list => new ListType(Resolve(list.ItemType, user)),
        NamedTypeNode named => ResolveName(named.Name, user),
        _ => throw new InvalidOperationException($"Unknown type syntax {node.GetType().Name}."),
    };

    private NamedType ResolveName(string name, string user)
    {
        if (!_types.TryGetValue(name, out NamedType? named))
        {
            Report($"{user} refers to the type {name}, which is not declared.");
            return BuiltInScalars.String;
        }

        if (BuiltInScalars.Contains(named))
        {
            UsedBuiltIns.Add(named);
        }

        return named;
    }
}
