using KnowledgeGraph.GraphQL.Validation.Rules;

namespace KnowledgeGraph.GraphQL.Tests.Validation.Rules;

/// <summary>§5.5.1.2.</summary>
public sealed class FragmentSpreadTypeExistenceTests : RuleTests
{
    private protected override ValidationRule Rule => new FragmentSpreadTypeExistence();

    [Theory]
    [InlineData("{ item { ... on Book { name } ... { __typename } } } fragment F on Named { name }")]
    [InlineData("{ __schema { ... on __Schema { types { name } } } }")]
    public void TypeCondition_OfSchema_IsValid(string document) => AssertValid(document);

    [Theory]
    [InlineData(
        "{ item { ... on Bok { name } } } fragment F on Zzzzzzzz { a }",
        "The schema has no type \"Bok\". Did you mean \"Book\"?@1:17",
        "The schema has no type \"Zzzzzzzz\".@1:48")]
    public void TypeCondition_Unknown_IsReported(string document, params string[] errors) =>
        AssertErrors(document, errors);
}
