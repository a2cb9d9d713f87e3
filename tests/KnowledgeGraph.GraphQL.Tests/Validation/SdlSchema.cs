using KnowledgeGraph.GraphQL.Language;
using KnowledgeGraph.GraphQL.Language.Ast;
using KnowledgeGraph.GraphQL.Types;
using KnowledgeGraph.GraphQL.Types.Building;

namespace KnowledgeGraph.GraphQL.Tests.Validation;

/// <summary>Builds a schema without resolvers from the schema language, which is easier to read in a test than builder calls.</summary>
internal static class SdlSchema
{
    public static Schema Build(string text)
    {
        var builder = new SchemaBuilder();
        foreach (DefinitionNode definition in GraphQLParser.Parse(text).Definitions)
        {
            Declare(builder, definition);
        }

        return builder.Build();
    }

    private static void Declare(SchemaBuilder builder, DefinitionNode definition)
    {
        switch (definition)
        {
            case ObjectTypeDefinitionNode { Name: "Query" } type:
                builder.Query(target => Declare(target, type));
                break;
            case ObjectTypeDefinitionNode { Name: "Mutation" } type:
                builder.Mutation(target => Declare(target, type));
                break;
            case ObjectTypeDefinitionNode { Name: "Subscription" } type:
                builder.Subscription(target => Declare(target, type));
                break;
            case ObjectTypeDefinitionNode type:
                builder.Object<Root>(type.Name, target => Declare(target, type));
                break;
            case InterfaceTypeDefinitionNode type:
                builder.Interface(type.Name, target =>
                {
                    target.Implements([.. type.Interfaces.Select(implemented => implemented.Name)]);
                    type.Fields.ToList().ForEach(field => AddArguments(target.Field(field.Name, Text(field.Type)), field));
                });
                break;
            case UnionTypeDefinitionNode union:
                builder.Union(union.Name, description: null, [.. union.MemberTypes.Select(member => member.Name)]);
                break;
            case EnumTypeDefinitionNode type:
                builder.Enum(type.Name, target => type.Values.ToList().ForEach(value => target.Value(value.Name)));
                break;
            case InputObjectTypeDefinitionNode type:
                builder.InputObject(type.Name, target => Declare(target, type));
                break;
            case ScalarTypeDefinitionNode { Name: "Date" }:
                builder.Scalar(StandardScalars.Date);
                break;
            case DirectiveDefinitionNode directive:
                builder.Directive(directive.Name, directive.Locations, target => Declare(target, directive));
                break;
            default:
                throw new NotSupportedException(GraphQLPrinter.Print(definition));
        }
    }

    private static void Declare(ObjectTypeBuilder<Root> target, ObjectTypeDefinitionNode type)
    {
        target.Implements([.. type.Interfaces.Select(implemented => implemented.Name)]);
        foreach (FieldDefinitionNode field in type.Fields)
        {
            ObjectFieldBuilder<Root> built = target.Field(field.Name, Text(field.Type));
            built.Resolve((_, _) => throw new NotSupportedException("A schema of the validation tests is not executed."));
            AddArguments(built, field);
        }
    }

    private static void AddArguments<TBuilder>(FieldBuilder<TBuilder> target, FieldDefinitionNode field)
        where TBuilder : FieldBuilder<TBuilder>
    {
        foreach (InputValueDefinitionNode argument in field.Arguments)
        {
            target.Argument(argument.Name, Text(argument.Type), defaultValue: Text(argument.DefaultValue));
        }
    }

    private static void Declare(InputObjectTypeBuilder target, InputObjectTypeDefinitionNode type)
    {
        if (type.Directives.Any(directive => directive.Name == "oneOf"))
        {
            target.OneOf();
        }

        foreach (InputValueDefinitionNode field in type.Fields)
        {
            target.Field(field.Name, Text(field.Type), defaultValue: Text(field.DefaultValue));
        }
    }

    private static void Declare(DirectiveBuilder target, DirectiveDefinitionNode directive)
    {
        if (directive.IsRepeatable)
        {
            target.Repeatable();
        }

        foreach (InputValueDefinitionNode argument in directive.Arguments)
        {
            target.Argument(argument.Name, Text(argument.Type), defaultValue: Text(argument.DefaultValue));
        }
    }

    private static string Text(TypeNode type) => GraphQLPrinter.Print(type);

    private static string? Text(ValueNode? value) => value is null ? null : GraphQLPrinter.Print(value);
}
