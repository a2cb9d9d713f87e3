using KnowledgeGraph.GraphQL.Types;
using KnowledgeGraph.GraphQL.Types.Building;

namespace KnowledgeGraph.GraphQL.Introspection;

/// <summary>
/// The types of §4.2, declared and executed like those of any schema; their objects are the type model itself. Shared by all schemas.
/// </summary>
internal static class IntrospectionTypes
{
    private static readonly Dictionary<string, NamedType> ByName = Build();

    public static IReadOnlyCollection<NamedType> All => ByName.Values;

    public static ObjectType Schema => (ObjectType)ByName["__Schema"];

    public static ObjectType Type => (ObjectType)ByName["__Type"];

    private static Dictionary<string, NamedType> Build()
    {
        TypeBuilder[] builders =
        [
            SchemaIntrospection.Declare(),
            TypeIntrospection.Declare(),
            IntrospectionEnums.DeclareTypeKind(),
            FieldIntrospection.Declare(),
            InputValueIntrospection.Declare(),
            EnumValueIntrospection.Declare(),
            DirectiveIntrospection.Declare(),
            IntrospectionEnums.DeclareDirectiveLocation(),
        ];
        List<string> problems = [];
        TypeTable table = new(problems);
        NamedType[] types = [.. builders.Select(builder => builder.Create())];
        Array.ForEach(types, table.Add);
        for (int index = 0; index < types.Length; index++)
        {
            builders[index].Complete(types[index], table);
        }

        CoerceDefaults(types);
        return problems.Count == 0 ? types.ToDictionary(type => type.Name) : throw new SchemaException(problems);
    }

    private static void CoerceDefaults(NamedType[] types)
    {
        foreach (InputValueDefinition argument in types.OfType<ObjectType>().SelectMany(type => type.Fields).SelectMany(field => field.Arguments))
        {
            argument.GetDefault(out _);
        }
    }
}
