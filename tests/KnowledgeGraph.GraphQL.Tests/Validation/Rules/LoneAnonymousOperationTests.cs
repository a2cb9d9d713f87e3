using KnowledgeGraph.GraphQL.Validation.Rules;

namespace KnowledgeGraph.GraphQL.Tests.Validation.Rules;

/// <summary>§5.2.3.1.</summary>
public sealed class LoneAnonymousOperationTests : RuleTests
{
    private protected override ValidationRule Rule => new LoneAnonymousOperation();

    [Theory]
    [InlineData("{ __typename }")]
    [InlineData("{ ...F } fragment F on Query { __typename }")]
    [InlineData("query A { __typename } query B { __typename }")]
    public void AnonymousOperation_Alone_IsValid(string document) => AssertValid(document);

    [Theory]
    [InlineData(
        "{ __typename } query A { __typename } { __typename }",
        "An anonymous operation must be the only one in its document; give every operation a name.@1:1",
        "An anonymous operation must be the only one in its document; give every operation a name.@1:39")]
    public void AnonymousOperation_AmongOthers_IsReported(string document, params string[] errors) =>
        AssertErrors(document, errors);
}
