using KnowledgeGraph.GraphQL.Validation.Rules;

namespace KnowledgeGraph.GraphQL.Tests.Validation.Rules;

/// <summary>§5.3.2.</summary>
public sealed class FieldSelectionMergingTests : RuleTests
{
    private protected override ValidationRule Rule => new FieldSelectionMerging();

    [Theory]
    [InlineData("{ shelf { name name size } shelf { name } }")]
    [InlineData("{ book(id: 1) { title(upper: true, locale: \"a\") title(locale: \"\"\"a\"\"\", upper: true) } }")]
    [InlineData("{ books(filter: {shelf: 1, title: \"a\"}) { name } books(filter: {title: \"a\", shelf: 1}) { pages } }")]
    [InlineData("query Q($a: Int) { echo(int: $a) echo(int: $a) }")]
    [InlineData("{ a: echo(int: 1) b: echo(int: 2) }")]
    [InlineData("{ shelf { ...F } ...G } fragment F on Shelf { name } fragment G on Query { shelf { name ...F } }")]
    [InlineData("fragment F on Book { shelf { books { ...F } } }")]
    public void EqualSelections_IsValid(string document) => AssertValid(document);

    [Theory]
    [InlineData("{ item { ... on Book { a: name } ... on Magazine { b: issue } ... on Book { b: pages } } }")]
    [InlineData("{ item { ... on Book { title(upper: true) label: title } ... on Magazine { title: name label: name } } }")]
    [InlineData("{ item { ... on Book { shelf { a: name } } ... on Magazine { shelf { b: size } } } }")]
    public void DifferentFields_OnTypesThatNeverMeet_IsValid(string document) => AssertValid(document);

    [Theory]
    [InlineData(
        "{ shelf { a: name a: size } }",
        "Selections of \"a\" conflict: \"Shelf.name\" has type \"String\" and \"Shelf.size\" has type \"Int\". Use different aliases to fetch both.@1:11,1:19")]
    [InlineData(
        "{ book(id: 1) { name name: title } }",
        "Selections of \"name\" conflict: \"name\" and \"title\" are different fields. Use different aliases to fetch both.@1:17,1:22")]
    [InlineData(
        "{ named { a: name ... on Magazine { a: pages } } }",
        "Selections of \"a\" conflict: \"name\" and \"pages\" are different fields. Use different aliases to fetch both.@1:11,1:37")]
    [InlineData(
        "{ book(id: 1) { shelf { a: name } } ...F } fragment F on Query { book(id: 1) { ...G } } fragment G on Book { shelf { a: __typename } }",
        "Selections of \"a\" conflict: \"Shelf.name\" has type \"String\" and \"Shelf.__typename\" has type \"String!\". Use different aliases to fetch both.@1:25,1:118")]
    public void DifferentFields_OneName_IsReported(string document, params string[] errors) =>
        AssertErrors(document, errors);

    [Theory]
    [InlineData(
        "{ echo(int: 1) echo(int: 2) }",
        "Selections of \"echo\" conflict: they have different arguments. Use different aliases to fetch both.@1:3,1:16")]
    [InlineData(
        "{ echo echo(int: 2) }",
        "Selections of \"echo\" conflict: they have different arguments. Use different aliases to fetch both.@1:3,1:8")]
    [InlineData(
        "query Q($a: Int, $b: Int) { echo(int: $a) echo(int: $b) }",
        "Selections of \"echo\" conflict: they have different arguments. Use different aliases to fetch both.@1:29,1:43")]
    [InlineData(
        "{ echo(ints: [1, 2]) echo(ints: [2, 1]) }",
        "Selections of \"echo\" conflict: they have different arguments. Use different aliases to fetch both.@1:3,1:22")]
    public void DifferentArguments_OneName_IsReported(string document, params string[] errors) =>
        AssertErrors(document, errors);

    [Theory]
    [InlineData(
        "{ item { ... on Book { a: pages } ... on Magazine { a: name } } }",
        "Selections of \"a\" conflict: \"Book.pages\" has type \"Int\" and \"Magazine.name\" has type \"String\". Use different aliases to fetch both.@1:24,1:53")]
    [InlineData(
        "{ item { ... on Book { weight } ... on Magazine { weight } } }",
        "Selections of \"weight\" conflict: \"Book.weight\" has type \"Float!\" and \"Magazine.weight\" has type \"Float\". Use different aliases to fetch both.@1:24,1:51")]
    [InlineData(
        "{ item { ... on Book { tags } ... on Magazine { tags } } }",
        "Selections of \"tags\" conflict: \"Book.tags\" has type \"[String!]\" and \"Magazine.tags\" has type \"[String]\". Use different aliases to fetch both.@1:24,1:49")]
    [InlineData(
        "{ item { ... on Book { a: shelf { b: name } } ... on Magazine { a: shelf { b: size } } } }",
        "Selections of \"b\" conflict: \"Shelf.name\" has type \"String\" and \"Shelf.size\" has type \"Int\". Use different aliases to fetch both.@1:35,1:76")]
    public void DifferentShapes_OnTypesThatNeverMeet_IsReported(string document, params string[] errors) =>
        AssertErrors(document, errors);
}
