using KnowledgeGraph.GraphQL.Validation.Rules;

namespace KnowledgeGraph.GraphQL.Tests.Validation.Rules;

/// <summary>§5.6.1.</summary>
public sealed class ValuesOfCorrectTypeTests : RuleTests
{
    private protected override ValidationRule Rule => new ValuesOfCorrectType();

    [Theory]
    [InlineData("{ echo(int: 1, ints: [1, 2], matrix: [[1], 2, null], float: 1, text: \"a\", id: 1, flag: true, kind: NOVEL, date: \"2026-06-15\") }")]
    [InlineData("{ echo(int: null, ints: 1, matrix: 3, float: 1.5, id: \"a\", unknown: {a: [1]}) }")]
    [InlineData("query Q($a: Int = 1, $b: BookFilter = {shelf: 1}, $c: Unknown = 1) { echo }")]
    [InlineData("{ lookup(by: {id: \"a\"}) { __typename } books(filter: {shelf: 1, kinds: NOVEL}) { name } }")]
    [InlineData("query Q($a: ID!) { lookup(by: {id: $a}) { __typename } }")]
    public void Literal_ThatFits_IsValid(string document) => AssertValid(document);

    [Theory]
    [InlineData("{ echo(int: \"1\") }", "Int cannot represent non-integer value: \"1\".@1:13")]
    [InlineData("{ echo(int: 1.5) }", "Int cannot represent non-integer value: 1.5.@1:13")]
    [InlineData(
        "{ echo(float: \"1\", text: 1, flag: 1) }",
        "Float cannot represent non-numeric value: \"1\".@1:15",
        "String cannot represent a non-string value: 1.@1:26",
        "Boolean cannot represent a non-boolean value: 1.@1:35")]
    [InlineData("{ echo(int: 9876543210) }", "Int cannot represent a whole number outside 32 bits: 9876543210.@1:13")]
    [InlineData("{ echo(int: [1]) }", "Int cannot represent a list.@1:13")]
    [InlineData("{ echo(date: \"yesterday\") }", "Date cannot represent \"yesterday\": write a calendar date as \"2026-06-15\".@1:14")]
    [InlineData("query Q($a: Int = \"x\") { echo(int: $a) }", "Int cannot represent non-integer value: \"x\".@1:19")]
    public void Literal_OfOtherType_IsReported(string document, params string[] errors) =>
        AssertErrors(document, errors);

    [Theory]
    [InlineData("{ echo(kind: NOVELL) }", "Enum \"Kind\" has no value NOVELL. Did you mean \"NOVEL\"?@1:14")]
    [InlineData("{ echo(kind: \"POEM\") }", "Enum \"Kind\" has no value \"POEM\". Did you mean \"POEM\"?@1:14")]
    [InlineData("{ echo(kind: 1) }", "Enum \"Kind\" has no value 1.@1:14")]
    public void EnumValue_Unknown_IsReported(string document, params string[] errors) =>
        AssertErrors(document, errors);

    [Theory]
    [InlineData(
        "{ strict(limit: null, text: null) echo(ints: [1, null]) }",
        "Expected a value of type \"Int!\", found null.@1:17",
        "Expected a value of type \"String!\", found null.@1:29",
        "Expected a value of type \"Int!\", found null.@1:50")]
    [InlineData("{ books(filter: {shelf: null}) { name } }", "Expected a value of type \"ID!\", found null.@1:25")]
    public void Null_ForNonNullType_IsReported(string document, params string[] errors) =>
        AssertErrors(document, errors);

    [Theory]
    [InlineData("{ books(filter: \"x\") { name } }", "Expected a value of type \"BookFilter\", found \"x\".@1:17")]
    [InlineData("{ lookup(years: [{from: 1}]) { __typename } }", "Expected a value of type \"YearRange\", found [{from: 1}].@1:17")]
    public void InputObject_OfOtherForm_IsReported(string document, params string[] errors) =>
        AssertErrors(document, errors);

    [Theory]
    [InlineData("{ lookup(by: {}) { __typename } }", "A value of \"Lookup\" has exactly one field, found 0.@1:14")]
    [InlineData("{ lookup(by: {id: 1, title: \"a\"}) { __typename } }", "A value of \"Lookup\" has exactly one field, found 2.@1:14")]
    [InlineData("{ lookup(by: {id: null}) { __typename } }", "Field \"Lookup.id\" must not be null.@1:14")]
    public void OneOf_WithoutExactlyOneValue_IsReported(string document, params string[] errors) =>
        AssertErrors(document, errors);
}
