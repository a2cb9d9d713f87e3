using KnowledgeGraph.GraphQL.Language;
using KnowledgeGraph.GraphQL.Language.Ast;
using KnowledgeGraph.GraphQL.Tests.Execution.Library;
using KnowledgeGraph.GraphQL.Types;
using KnowledgeGraph.GraphQL.Types.Building;

namespace KnowledgeGraph.GraphQL.Tests.Types;

public sealed class SchemaPrinterTests
{
    [Fact]
    public void Print_SmallSchema_GivesTheDefinitionLanguage()
    {
        Schema schema = new SchemaBuilder()
            .Scalar(new ScalarType("Weight", "In grams.", "https://example.org/weight", BuiltInScalars.Float.TryCoerce))
            .Directive("cached", [DirectiveLocation.Query, DirectiveLocation.Field], directive => directive
                .Description("May be answered from a cache.")
                .Repeatable()
                .Argument("seconds", "Int!", defaultValue: "60"))
            .Query(type =>
            {
                type.Field("stone", "Stone").Description("One stone.").Argument("by", "StoneKey!", "How to find it.");
                type.Field("old", "[Weight!]!").Deprecated("Use `stone`.");
            })
            .Interface("Thing", type => type.Field("id", "ID!"))
            .Object<int>("Stone", type => type.Implements("Thing").Field("id", "ID!"))
            .Union("Any", null, "Stone")
            .Enum("Colour", type => type.Value("GREY").Value("RED", "Rare.", "Gone."))
            .InputObject("StoneKey", type => type.OneOf().Field("id", "ID").Field("colour", "Colour"))
            .Build();
        Assert.Equal(
            """"
            """
            May be answered from a cache.
            """
            directive @cached(seconds: Int! = 60) repeatable on QUERY | FIELD

            """
            In grams.
            """
            scalar Weight @specifiedBy(url: "https://example.org/weight")

            type Query {
              """
              One stone.
              """
              stone(
                """
                How to find it.
                """
                by: StoneKey!
              ): Stone
              old: [Weight!]! @deprecated(reason: "Use `stone`.")
            }

            interface Thing {
              id: ID!
            }

            type Stone implements Thing {
              id: ID!
            }

            union Any = Stone

            enum Colour {
              GREY
              """
              Rare.
              """
              RED @deprecated(reason: "Gone.")
            }

            input StoneKey @oneOf {
              id: ID
              colour: Colour
            }

            """",
            SchemaPrinter.Print(schema));
    }

    [Fact]
    public void Print_UncustomaryRoots_NamesThem()
    {
        Schema schema = new SchemaBuilder().Query(type => type.Field("a", "Int"), name: "Root").Build();
        Assert.StartsWith("schema {\n  query: Root\n}\n", SchemaPrinter.Print(schema), StringComparison.Ordinal);
    }

    [Fact]
    public void Print_ObjectNamedMutationThatIsNoRoot_NamesTheRoots()
    {
        Schema schema = new SchemaBuilder()
            .Query(type => type.Field("a", "Mutation"))
            .Object<int>("Mutation", type => type.Field("gene", "String"))
            .Build();
        Assert.StartsWith("schema {\n  query: Query\n}\n", SchemaPrinter.Print(schema), StringComparison.Ordinal);
    }

    [Fact]
    public void Print_Library_ReadsBackEqual()
    {
        string printed = SchemaPrinter.Print(LibrarySchema.Instance);
        Assert.Equal(printed, GraphQLPrinter.Print(GraphQLParser.Parse(printed)) + "\n");
    }
}
