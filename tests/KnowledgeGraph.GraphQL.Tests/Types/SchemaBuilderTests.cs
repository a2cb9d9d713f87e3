using KnowledgeGraph.GraphQL.Execution;
using KnowledgeGraph.GraphQL.Execution.Columns;
using KnowledgeGraph.GraphQL.Types;
using KnowledgeGraph.GraphQL.Types.Building;

namespace KnowledgeGraph.GraphQL.Tests.Types;

/// <summary>The rules of chapter 3 on type systems.</summary>
public sealed class SchemaBuilderTests
{
    [Fact]
    public void Query_Missing_IsRefused() => AssertProblems(
        new SchemaBuilder().Enum("E", type => type.Value("A")), "A schema needs a query root: call Query.");

    [Fact]
    public void Type_DeclaredTwice_IsRefused() => AssertProblems(
        Valid().Enum("E", type => type.Value("A")).Union("E", null, "Query"), "The type E is declared more than once.");

    [Fact]
    public void Type_WithTheNameOfABuiltInScalar_IsRefused() => AssertProblems(
        Valid().Enum("Int", type => type.Value("A")), "The type Int is declared more than once.");

    [Theory]
    [InlineData("9lives", "The type 9lives has a name that GraphQL cannot read: letters, digits and '_' are allowed, and no digit in front.")]
    [InlineData("__Mine", "The type __Mine has a name that begins with '__', which is reserved for introspection.")]
    public void Name_Invalid_IsRefused(string name, string problem) => AssertProblems(Valid().Enum(name, type => type.Value("A")), problem);

    [Theory]
    [InlineData("Nothing", "Query.x refers to the type Nothing, which is not declared.")]
    [InlineData("Int!!", "Query.x has the type 'Int!!', which is not a type: ")]
    [InlineData("[Int", "Query.x has the type '[Int', which is not a type: ")]
    public void FieldType_Unknown_IsRefused(string type, string problem)
    {
        SchemaBuilder schema = new SchemaBuilder().Query(query => query.Field("x", type));
        Assert.StartsWith(problem, Assert.Throws<SchemaException>(schema.Build).Problems[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Object_WithoutFields_IsRefused() => AssertProblems(Valid().Object<int>("O", _ => { }), "The type O has no fields.");

    [Fact]
    public void Field_DeclaredTwice_IsRefused() => AssertProblems(
        new SchemaBuilder().Query(type =>
        {
            type.Field("a", "Int");
            type.Field("a", "Int");
        }),
        "Query.a is declared more than once.");

    [Fact]
    public void Field_OfInputType_IsRefused() => AssertProblems(
        Valid().InputObject("I", type => type.Field("a", "Int")).Object<int>("O", type => type.Field("i", "I")),
        "The field O.i has the type I, which cannot be an output.");

    [Fact]
    public void Argument_OfOutputType_IsRefused() => AssertProblems(
        new SchemaBuilder().Query(type => type.Field("a", "Int").Argument("b", "Query")),
        "The argument Query.a.b has the type Query, which cannot be an input.");

    [Fact]
    public void Argument_RequiredAndDeprecated_IsRefused() => AssertProblems(
        new SchemaBuilder().Query(type => type.Field("a", "Int").Argument("b", "Int!", deprecated: "Old.")),
        "The argument Query.a.b is required, so it cannot be deprecated: make it nullable or give it a default first.");

    [Theory]
    [InlineData("Int", "\"x\"", "The argument Query.a.b has an invalid default at b: Int cannot represent non-integer value: \"x\".")]
    [InlineData("[Int!]", "[1, null]", "The argument Query.a.b has an invalid default at b[1]: Int! must not be null.")]
    [InlineData("E", "C", "The argument Query.a.b has an invalid default at b: E has no value C.")]
    public void Default_ThatDoesNotFit_IsRefused(string type, string value, string problem) => AssertProblems(
        new SchemaBuilder().Enum("E", e => e.Value("A")).Query(query => query.Field("a", "Int").Argument("b", type, defaultValue: value)), problem);

    [Fact]
    public void Default_ThatContainsItself_IsRefused()
    {
        SchemaBuilder schema = Valid().InputObject("I", type => type.Field("i", "I", defaultValue: "{}"));
        Assert.Contains("contains itself", Assert.Throws<SchemaException>(schema.Build).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void GroupMember_WithArguments_CannotBeDeclared() =>
        Assert.DoesNotContain(typeof(FieldGroupBuilder<int, int>).GetMethods(), method => method.Name == "Argument");

    [Fact]
    public void Interface_FieldMissing_IsRefused() => AssertProblems(
        WithInterface("Int").Object<int>("O", type => type.Implements("I").Field("other", "Int")),
        "O lacks the field a that the interface I promises.");

    [Theory]
    [InlineData("Int", "Int!", true)]
    [InlineData("Int!", "Int", false)]
    [InlineData("[I]", "[O!]!", true)]
    [InlineData("U", "O", true)]
    [InlineData("I", "U", false)]
    [InlineData("[Int]", "Int", false)]
    public void Interface_FieldType_MustBeCovariant(string promised, string own, bool isValid)
    {
        SchemaBuilder schema = WithInterface(promised).Union("U", null, "O").Object<int>("O", type => type.Implements("I").Field("a", own));
        if (isValid)
        {
            schema.Build();
        }
        else
        {
            AssertProblems(schema, $"O.a has the type {own}, but I.a promises {promised}.");
        }
    }

    [Fact]
    public void Interface_Arguments_MustBeKept() => AssertProblems(
        new SchemaBuilder()
            .Query(type => type.Field("a", "Int"))
            .Interface("I", type => type.Field("a", "Int").Argument("x", "Int").Argument("y", "Int"))
            .Object<int>("O", type => type.Implements("I").Field("a", "Int").Argument("x", "String").Argument("z", "Int!")),
        "O.a.x has the type String, but I.a.x has Int.",
        "O.a lacks the argument y of I.a.",
        "O.a.z is required, but I.a has no such argument.");

    [Fact]
    public void Interface_OfInterface_MustBeNamedToo() => AssertProblems(
        WithInterface("Int")
            .Interface("J", type => type.Implements("I").Field("a", "Int"))
            .Object<int>("O", type => type.Implements("J").Field("a", "Int")),
        "O implements J, so it must also implement I.");

    [Fact]
    public void Interfaces_OfEachOther_AreRefused()
    {
        SchemaBuilder schema = Valid()
            .Interface("I", type => type.Implements("J").Field("a", "Int"))
            .Interface("J", type => type.Implements("I").Field("a", "Int"));
        Assert.Contains("The interfaces I and J implement each other.", Assert.Throws<SchemaException>(schema.Build).Problems);
    }

    [Fact]
    public void Interface_FieldNotDeprecated_ImplementationMustNotBe() => AssertProblems(
        WithInterface("Int").Object<int>("O", type => type.Implements("I").Field("a", "Int").Deprecated("Old.")),
        "O.a is deprecated, but I.a is not.");

    [Fact]
    public void Union_OfUnknownOrNoObjects_IsRefused() => AssertProblems(
        Valid().Union("U", null, "Nothing"), "U refers to Nothing, which is not declared as an object type.");

    [Fact]
    public void Union_WithoutMembers_IsRefused() => AssertProblems(Valid().Union("U", null), "The union U has no members.");

    [Fact]
    public void Enum_Values_MustBeNamesOnce() => AssertProblems(
        Valid().Enum("E", type => type.Value("A").Value("A").Value("true")),
        "The enum value E.A is declared more than once.",
        "The enum value E.true has the name of a literal.");

    [Fact]
    public void InputObject_CircleOfNonNulls_IsRefused() => AssertProblems(
        Valid().InputObject("A", type => type.Field("b", "B!")).InputObject("B", type => type.Field("a", "A!")),
        "No value can exist for the input objects A → B → A: make one of the fields nullable.");

    [Fact]
    public void InputObject_CircleThroughNullableOrList_IsFine() =>
        Valid().InputObject("A", type => type.Field("b", "B").Field("list", "[A!]!")).InputObject("B", type => type.Field("a", "A!")).Build();

    [Fact]
    public void OneOf_RequiredOrDefaultedField_IsRefused() => AssertProblems(
        Valid().InputObject("I", type => type.OneOf().Field("a", "Int!").Field("b", "Int", defaultValue: "1")),
        "I.a must be nullable and without default, because I is @oneOf.",
        "I.b must be nullable and without default, because I is @oneOf.");

    [Fact]
    public void Executor_FieldWithoutResolver_IsRefused()
    {
        SchemaException exception = Assert.Throws<SchemaException>(() => new GraphQLExecutor(new SchemaBuilder().Query(type =>
        {
            type.Field("a", "Int").Resolve((_, _) => new Int32Column([1]));
            type.Field("b", "Int");
        }).Build()));
        Assert.Equal(["The field Query.b has no resolver."], exception.Problems);
    }

    private static SchemaBuilder Valid() => new SchemaBuilder().Query(type => type.Field("a", "Int"));

    private static SchemaBuilder WithInterface(string fieldType) => Valid().Interface("I", type => type.Field("a", fieldType));

    private static void AssertProblems(SchemaBuilder schema, params string[] problems) =>
        Assert.Equal(problems, Assert.Throws<SchemaException>(schema.Build).Problems);
}
