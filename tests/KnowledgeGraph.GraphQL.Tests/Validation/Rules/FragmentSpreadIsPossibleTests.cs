using KnowledgeGraph.GraphQL.Validation.Rules;

namespace KnowledgeGraph.GraphQL.Tests.Validation.Rules;

/// <summary>§5.5.2.3.</summary>
public sealed class FragmentSpreadIsPossibleTests : RuleTests
{
    private protected override ValidationRule Rule => new FragmentSpreadIsPossible();

    [Theory]
    [InlineData("{ book(id: 1) { ... on Book { name } ... on Named { name } ... on Item { __typename } } }")]
    [InlineData("{ named { ... on Book { name } ... on Sized { size } ... on Item { __typename } } }")]
    [InlineData("{ item { ... on Flat { __typename } ...F } } fragment F on Named { name }")]
    [InlineData("{ item { ... on Unknown { a } ... on Kind { a } ...G } }")]
    public void Fragment_OnOverlappingType_IsValid(string document) => AssertValid(document);

    [Theory]
    [InlineData(
        "{ book(id: 1) { ... on Magazine { name } ...F } } fragment F on Sized { size }",
        "A fragment on \"Magazine\" never applies here: no \"Book\" is a \"Magazine\".@1:17",
        "Fragment \"F\" on \"Sized\" never applies here: no \"Book\" is a \"Sized\".@1:42")]
    [InlineData(
        "{ item { ... on Map { scale } ... on Sized { size } } named { ... on Map { scale } } }",
        "A fragment on \"Map\" never applies here: no \"Item\" is a \"Map\".@1:10",
        "A fragment on \"Sized\" never applies here: no \"Item\" is a \"Sized\".@1:31",
        "A fragment on \"Map\" never applies here: no \"Named\" is a \"Map\".@1:63")]
    public void Fragment_ThatNeverApplies_IsReported(string document, params string[] errors) =>
        AssertErrors(document, errors);
}
