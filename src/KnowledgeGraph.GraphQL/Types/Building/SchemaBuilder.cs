using KnowledgeGraph.GraphQL.Language.Ast;
using KnowledgeGraph.GraphQL.Types.Validation;

namespace KnowledgeGraph.GraphQL.Types.Building;

/// <summary>
/// Declares a schema in code, once, at start-up. Types refer to each other by name, in any order; printing and introspection keep the
/// order of declaration. Not thread-safe.
/// </summary>
public sealed class SchemaBuilder
{
    private readonly List<TypeBuilder> _types = [];
    private readonly List<DirectiveBuilder> _directives = [];
    private string? _description;
    private string? _queryType;
    private string? _mutationType;
    private string? _subscriptionType;

    /// <param name="markdown">CommonMark.</param>
    public SchemaBuilder Description(string markdown)
    {
        _description = markdown;
        return this;
    }

    /// <summary>Declares the query root, which every schema has.</summary>
    public SchemaBuilder Query(Action<ObjectTypeBuilder<Root>> declare, string name = "Query")
    {
        _queryType = name;
        return Object(name, declare);
    }

    /// <summary>Declares the mutation root. Its fields run one after another.</summary>
    public SchemaBuilder Mutation(Action<ObjectTypeBuilder<Root>> declare, string name = "Mutation")
    {
        _mutationType = name;
        return Object(name, declare);
    }

    /// <summary>Declares the subscription root: part of the type system, not yet of the executor, which refuses such operations.</summary>
    public SchemaBuilder Subscription(Action<ObjectTypeBuilder<Root>> declare, string name = "Subscription")
    {
        _subscriptionType = name;
        return Object(name, declare);
    }

    public SchemaBuilder Object<TSource>(string name, Action<ObjectTypeBuilder<TSource>> declare) =>
        Declare(new ObjectTypeBuilder<TSource>(name), declare);

    public SchemaBuilder Interface(string name, Action<InterfaceTypeBuilder> declare) =>
        Declare(new InterfaceTypeBuilder(name), declare);

    /// <param name="name">The union's name.</param>
    /// <param name="description">CommonMark, or null.</param>
    /// <param name="members">Names of object types.</param>
    public SchemaBuilder Union(string name, string? description, params string[] members)
    {
        _types.Add(new UnionTypeBuilder(name, description, members));
        return this;
    }

    public SchemaBuilder Enum(string name, Action<EnumTypeBuilder> declare) => Declare(new EnumTypeBuilder(name), declare);

    public SchemaBuilder InputObject(string name, Action<InputObjectTypeBuilder> declare) =>
        Declare(new InputObjectTypeBuilder(name), declare);

    /// <summary>Adds a custom scalar, such as one of <see cref="StandardScalars"/>; built-in scalars need no declaration.</summary>
    public SchemaBuilder Scalar(ScalarType scalar)
    {
        _types.Add(new ScalarTypeBuilder(scalar));
        return this;
    }

    /// <param name="name">Without the leading <c>@</c>.</param>
    /// <param name="locations">Where documents may write it.</param>
    /// <param name="declare">Adds arguments and a description.</param>
    public SchemaBuilder Directive(string name, IReadOnlyList<DirectiveLocation> locations, Action<DirectiveBuilder> declare)
    {
        DirectiveBuilder builder = new(name, locations);
        declare(builder);
        _directives.Add(builder);
        return this;
    }

    /// <summary>Whether a type of that name has been declared so far.</summary>
    public bool IsDeclared(string typeName) => _types.Exists(type => type.Name == typeName);

    /// <exception cref="SchemaException">Some declarations break a rule of chapter 3; all are reported together.</exception>
    public Schema Build()
    {
        List<string> problems = [];
        TypeTable table = new(problems);
        List<NamedType> declared = [.. _types.Select(builder => builder.Create())];
        declared.ForEach(table.Add);
        for (int index = 0; index < declared.Count; index++)
        {
            _types[index].Complete(declared[index], table);
        }

        IReadOnlyList<DirectiveDefinition> directives =
            [.. SpecifiedDirectives.All, .. _directives.Select(builder => builder.Build(table))];
        ThrowIfAny(problems);

        if (_queryType is null)
        {
            problems.Add("A schema needs a query root: call Query.");
        }

        SchemaValidator.Check(declared, directives, problems);
        ThrowIfAny(problems);
        return new Schema(
            _description,
            Root(_queryType, declared) ?? throw new SchemaException(["A schema needs a query root: call Query."]),
            Root(_mutationType, declared),
            Root(_subscriptionType, declared),
            [.. BuiltInScalars.All.Where(table.UsedBuiltIns.Contains), .. declared],
            directives);
    }

    private static ObjectType? Root(string? name, List<NamedType> declared) =>
        declared.OfType<ObjectType>().FirstOrDefault(type => type.Name == name);

    private static void ThrowIfAny(List<string> problems)
    {
        if (problems.Count > 0)
        {
            throw new SchemaException(problems);
        }
    }

    private SchemaBuilder Declare<TBuilder>(TBuilder builder, Action<TBuilder> declare)
        where TBuilder : TypeBuilder
    {
        _types.Add(builder);
        declare(builder);
        return this;
    }
}
