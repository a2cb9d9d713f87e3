using KnowledgeGraph.GraphQL.Validation.Rules;

namespace KnowledgeGraph.GraphQL.Tests.Validation.Rules;

/// <summary>§5.4.3.</summary>
public sealed class RequiredArgumentsTests : RuleTests
{
    private protected override ValidationRule Rule => new RequiredArguments();

    [Theory]
    [InlineData("{ book(id: 1) { name } strict(text: \"a\") }")]
    [InlineData("{ book(id: null) { name } }")]
    [InlineData("{ item @skip(if: false) { __typename } unknown @unknown }")]
    public void RequiredArgument_Given_IsValid(string document) => AssertValid(document);

    [Theory]
    [InlineData(
        "{ book { name } strict(limit: 1) }",
        "The field \"Query.book\" needs the argument \"id\" of type \"ID!\".@1:3",
        "The field \"Query.strict\" needs the argument \"text\" of type \"String!\".@1:17")]
    [InlineData("{ item @skip { __typename } }", "The directive \"@skip\" needs the argument \"if\" of type \"Boolean!\".@1:8")]
    public void RequiredArgument_Missing_IsReported(string document, params string[] errors) =>
        AssertErrors(document, errors);
}
