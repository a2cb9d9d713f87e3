using KnowledgeGraph.GraphQL.Validation.Rules;

namespace KnowledgeGraph.GraphQL.Tests.Validation.Rules;

/// <summary>§5.8.5.</summary>
public sealed class AllVariableUsagesAreAllowedTests : RuleTests
{
    private protected override ValidationRule Rule => new AllVariableUsagesAreAllowed();

    [Theory]
    [InlineData("query Q($a: Int, $b: Int!, $c: [Int!], $d: [Int!]!) { a: echo(int: $a, ints: $c) b: echo(int: $b, ints: $d) c: echo(ints: [$b]) }")]
    [InlineData("query Q($a: Int = 1) { strict(limit: $a, text: \"a\") }")]
    [InlineData("query Q($a: Int) { strict(limit: $a, text: \"a\") }")]
    [InlineData("query Q($a: Int, $b: Int = 1) { lookup(years: {from: $b, to: $a}) { __typename } }")]
    [InlineData("query Q($a: ID!) { lookup(by: {id: $a}) { __typename } }")]
    [InlineData("query Q($a: Unknown, $b: Int) { echo(int: $a, zzz: $b, int: $undeclared) }")]
    [InlineData("query Q($a: Boolean!) { echo @skip(if: $a) }")]
    [InlineData("query Q($a: [YearRange!]!) { ...F } fragment F on Query { unknown(a: $a) }")]
    public void Variable_ThatFits_IsValid(string document) => AssertValid(document);

    [Theory]
    [InlineData(
        "query Q($a: String) { echo(int: $a) }",
        "The variable \"$a\" of type \"String\" cannot be used where \"Int\" is expected.@1:9,1:33")]
    [InlineData(
        "query Q($a: Int) { echo(ints: $a) }",
        "The variable \"$a\" of type \"Int\" cannot be used where \"[Int!]\" is expected.@1:9,1:31")]
    [InlineData(
        "query Q($a: [Int]) { echo(int: $a) }",
        "The variable \"$a\" of type \"[Int]\" cannot be used where \"Int\" is expected.@1:9,1:32")]
    [InlineData(
        "query Q($a: [Int]) { echo(ints: $a) }",
        "The variable \"$a\" of type \"[Int]\" cannot be used where \"[Int!]\" is expected.@1:9,1:33")]
    [InlineData(
        "query Q($a: Int) { ...F } fragment F on Query { echo(float: $a) }",
        "The variable \"$a\" of type \"Int\" cannot be used where \"Float\" is expected.@1:9,1:61")]
    public void Variable_OfOtherType_IsReported(string document, params string[] errors) =>
        AssertErrors(document, errors);

    [Theory]
    [InlineData(
        "query Q($a: ID) { book(id: $a) { name } }",
        "The variable \"$a\" of type \"ID\" cannot be used where \"ID!\" is expected.@1:9,1:28")]
    [InlineData(
        "query Q($a: ID = null) { book(id: $a) { name } }",
        "The variable \"$a\" of type \"ID\" cannot be used where \"ID!\" is expected.@1:9,1:35")]
    [InlineData(
        "query Q($a: Int) { echo(ints: [$a]) }",
        "The variable \"$a\" of type \"Int\" cannot be used where \"Int!\" is expected.@1:9,1:32")]
    [InlineData(
        "query Q($a: Boolean) { echo @skip(if: $a) }",
        "The variable \"$a\" of type \"Boolean\" cannot be used where \"Boolean!\" is expected.@1:9,1:39")]
    public void NullableVariable_InNonNullPlace_IsReported(string document, params string[] errors) =>
        AssertErrors(document, errors);

    [Theory]
    [InlineData(
        "query Q($a: ID = \"x\") { lookup(by: {id: $a}) { __typename } }",
        "The variable \"$a\" of type \"ID\" must be non-null to be used in the one-of type \"Lookup\".@1:9,1:41")]
    public void NullableVariable_InOneOfField_IsReported(string document, params string[] errors) =>
        AssertErrors(document, errors);
}
