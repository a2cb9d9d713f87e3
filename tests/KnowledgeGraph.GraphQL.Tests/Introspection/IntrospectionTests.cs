using System.Text.Json;
using KnowledgeGraph.GraphQL.Language;
using KnowledgeGraph.GraphQL.Language.Ast;
using KnowledgeGraph.GraphQL.Tests.Execution;
using KnowledgeGraph.GraphQL.Tests.Execution.Library;
using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.GraphQL.Tests.Introspection;

/// <summary>§4: a service describes itself.</summary>
public sealed class IntrospectionTests : ExecutionTestBase
{
    [Fact]
    public Task Schema_Roots_AreNamed() => AssertResponse(
        "{ __schema { description queryType { name } mutationType { name } subscriptionType { name } } }",
        """{"data":{"__schema":{"description":"Books on shelves.","queryType":{"name":"Query"},"mutationType":{"name":"Mutation"},"subscriptionType":null}}}""");

    [Fact]
    public async Task Schema_Types_AreThoseInUseAndThoseOfIntrospection()
    {
        (_, string response) = await Run(LibraryExecutor, "{ __schema { types { name } } }");
        Assert.Equal(
            [
                "Int", "Float", "String", "Boolean", "ID", "Date", "Long", "Query", "Mutation", "Item", "Found", "Genre", "BookFilter",
                "BookKey", "Book", "Magazine", "Shelf",
                "__Schema", "__Type", "__TypeKind", "__Field", "__InputValue", "__EnumValue", "__Directive", "__DirectiveLocation",
            ],
            Names(response, "types"));
    }

    [Fact]
    public async Task Schema_WithoutFloats_DoesNotListFloat()
    {
        (_, string response) = await Run(
            Executor(schema => schema.Query(type => type.Field("a", "String").Resolve((_, _) => throw new InvalidOperationException()))),
            "{ __schema { types { name } } }");
        Assert.Equal(["String", "Boolean", "Query"], Names(response, "types").Take(3));
    }

    [Fact]
    public Task Type_OfEveryKind_SaysItsKind() => AssertResponse(
        """
        { a: __type(name: "Book") { ...K } b: __type(name: "Item") { ...K } c: __type(name: "Found") { ...K } d: __type(name: "Genre") { ...K }
          e: __type(name: "BookKey") { ...K } f: __type(name: "Date") { ...K } g: __type(name: "__Type") { ...K } h: __type(name: "Nothing") { ...K } }
        fragment K on __Type { kind isOneOf specifiedByURL }
        """,
        """
        {"data":{"a":{"kind":"OBJECT","isOneOf":null,"specifiedByURL":null},"b":{"kind":"INTERFACE","isOneOf":null,"specifiedByURL":null},
        "c":{"kind":"UNION","isOneOf":null,"specifiedByURL":null},"d":{"kind":"ENUM","isOneOf":null,"specifiedByURL":null},
        "e":{"kind":"INPUT_OBJECT","isOneOf":true,"specifiedByURL":null},
        "f":{"kind":"SCALAR","isOneOf":null,"specifiedByURL":"https://www.rfc-editor.org/rfc/rfc3339#section-5.6"},
        "g":{"kind":"OBJECT","isOneOf":null,"specifiedByURL":null},"h":null}}
        """);

    [Fact]
    public Task Field_WithWrappedType_IsUnwrappedStepByStep() => AssertResponse(
        """{ __type(name: "Shelf") { fields { name args { name } type { kind name ofType { kind name ofType { kind ofType { name } } } } } } }""",
        """
        {"data":{"__type":{"fields":[
          {"name":"label","args":[],"type":{"kind":"NON_NULL","name":null,"ofType":{"kind":"SCALAR","name":"String","ofType":null}}},
          {"name":"books","args":[],"type":{"kind":"NON_NULL","name":null,"ofType":{"kind":"LIST","name":null,"ofType":{"kind":"NON_NULL","ofType":{"name":"Book"}}}}},
          {"name":"items","args":[],"type":{"kind":"NON_NULL","name":null,"ofType":{"kind":"LIST","name":null,"ofType":{"kind":"NON_NULL","ofType":{"name":"Item"}}}}}]}}}
        """);

    [Fact]
    public Task Deprecated_Parts_ComeOnlyWhenAskedFor() => AssertResponse(
        """
        { genre: __type(name: "Genre") { some: enumValues { name } all: enumValues(includeDeprecated: true) { name isDeprecated deprecationReason } }
          filter: __type(name: "BookFilter") { some: inputFields { name } all: inputFields(includeDeprecated: true) { name isDeprecated } } }
        """,
        """
        {"data":{"genre":{"some":[{"name":"NOVEL"},{"name":"ATLAS"}],"all":[
            {"name":"NOVEL","isDeprecated":false,"deprecationReason":null},{"name":"ATLAS","isDeprecated":false,"deprecationReason":null},
            {"name":"FIELD_GUIDE","isDeprecated":true,"deprecationReason":"Use ATLAS."}]},
          "filter":{"some":[{"name":"genres"},{"name":"minPages"},{"name":"inPrint"}],"all":[
            {"name":"genres","isDeprecated":false},{"name":"minPages","isDeprecated":false},{"name":"inPrint","isDeprecated":false},{"name":"not","isDeprecated":true}]}}}
        """);

    [Fact]
    public async Task Deprecated_Field_IsLeftOutUnlessAskedFor()
    {
        (_, string some) = await Run(LibraryExecutor, """{ __type(name: "Query") { fields { name } } }""");
        (_, string all) = await Run(LibraryExecutor, """{ __type(name: "Query") { fields(includeDeprecated: true) { name } } }""");
        Assert.DoesNotContain("later", some, StringComparison.Ordinal);
        Assert.Contains("later", all, StringComparison.Ordinal);
        Assert.DoesNotContain("__schema", all, StringComparison.Ordinal);
    }

    [Fact]
    public Task PossibleTypes_OfInterfaceAndUnion_AreListed() => AssertResponse(
        """{ i: __type(name: "Item") { possibleTypes { name } } u: __type(name: "Found") { possibleTypes { name } } o: __type(name: "Book") { possibleTypes { name } interfaces { name } } }""",
        """
        {"data":{"i":{"possibleTypes":[{"name":"Book"},{"name":"Magazine"}]},"u":{"possibleTypes":[{"name":"Book"},{"name":"Magazine"},{"name":"Shelf"}]},
        "o":{"possibleTypes":null,"interfaces":[{"name":"Item"}]}}}
        """);

    [Fact]
    public Task Arguments_WithDefaults_ShowThemAsWritten() => AssertResponse(
        """{ __type(name: "Query") { fields { args { name defaultValue } } } }""",
        """
        {"data":{"__type":{"fields":[{"args":[]},{"args":[{"name":"id","defaultValue":null}]},{"args":[{"name":"key","defaultValue":null}]},
        {"args":[{"name":"filter","defaultValue":"{}"},{"name":"limit","defaultValue":"10"}]},{"args":[{"name":"text","defaultValue":null}]},
        {"args":[{"name":"text","defaultValue":null},{"name":"genre","defaultValue":null},{"name":"added","defaultValue":null}]}]}}}
        """);

    [Fact]
    public async Task Directives_OfTheSpecification_AreListed()
    {
        (_, string response) = await Run(LibraryExecutor, "{ __schema { directives { name isRepeatable locations args { name type { kind } defaultValue } } } }");
        Assert.Equal(["skip", "include", "deprecated", "specifiedBy", "oneOf"], Names(response, "directives"));
        Assert.Contains(
            "\"locations\":[\"FIELD_DEFINITION\",\"ARGUMENT_DEFINITION\",\"INPUT_FIELD_DEFINITION\",\"ENUM_VALUE\"]", response, StringComparison.Ordinal);
        Assert.Contains("\"defaultValue\":\"\\\"No longer supported\\\"\"", response, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Type_ByIntrospection_AgreesWithThePrintedSchema()
    {
        DocumentNode printed = GraphQLParser.Parse(SchemaPrinter.Print(LibrarySchema.Instance));
        foreach (ObjectTypeDefinitionNode type in printed.Definitions.OfType<ObjectTypeDefinitionNode>())
        {
            (_, string response) = await Run(
                LibraryExecutor, $$"""{ __type(name: "{{type.Name}}") { fields(includeDeprecated: true) { name } } }""");
            using JsonDocument parsed = JsonDocument.Parse(response);
            IEnumerable<string?> names = parsed.RootElement.GetProperty("data").GetProperty("__type").GetProperty("fields")
                .EnumerateArray().Select(field => field.GetProperty("name").GetString());
            Assert.Equal(type.Fields.Select(field => field.Name), names);
        }
    }

    private static string[] Names(string response, string list)
    {
        using JsonDocument parsed = JsonDocument.Parse(response);
        return
        [
            .. parsed.RootElement.GetProperty("data").GetProperty("__schema").GetProperty(list)
                .EnumerateArray().Select(item => item.GetProperty("name").GetString() ?? "null"),
        ];
    }
}
