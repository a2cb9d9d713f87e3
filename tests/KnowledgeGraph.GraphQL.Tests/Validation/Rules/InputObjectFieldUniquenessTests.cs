using KnowledgeGraph.GraphQL.Validation.Rules;

namespace KnowledgeGraph.GraphQL.Tests.Validation.Rules;

/// <summary>§5.6.3.</summary>
public sealed class InputObjectFieldUniquenessTests : RuleTests
{
    private protected override ValidationRule Rule => new InputObjectFieldUniqueness();

    [Theory]
    [InlineData("{ books(filter: {title: \"a\", years: {from: 1, to: 2}}) { name } }")]
    public void Fields_EachOnce_IsValid(string document) => AssertValid(document);

    [Theory]
    [InlineData(
        "{ books(filter: {title: \"a\", years: {to: 1, to: 2}, title: \"b\"}) { name } echo(unknown: {a: 1, a: 1}) }",
        "The input field \"title\" is given more than once.@1:18,1:53",
        "The input field \"to\" is given more than once.@1:38,1:45",
        "The input field \"a\" is given more than once.@1:90,1:96")]
    public void Field_Repeated_IsReported(string document, params string[] errors) =>
        AssertErrors(document, errors);
}
