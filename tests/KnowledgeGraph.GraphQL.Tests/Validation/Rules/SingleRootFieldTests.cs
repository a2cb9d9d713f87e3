using KnowledgeGraph.GraphQL.Validation.Rules;

namespace KnowledgeGraph.GraphQL.Tests.Validation.Rules;

/// <summary>§5.2.4.1.</summary>
public sealed class SingleRootFieldTests : RuleTests
{
    private protected override ValidationRule Rule => new SingleRootField();

    [Theory]
    [InlineData("subscription { bookAdded { name pages } }")]
    [InlineData("subscription S { ...F } fragment F on Subscription { bookAdded { name } }")]
    [InlineData("subscription { bookAdded { name } bookAdded { pages @skip(if: true) } }")]
    [InlineData("{ item { __typename } shelf { name } }")]
    [InlineData("subscription { ...F } fragment F on Subscription { ...F }")]
    public void Subscription_WithOneRootField_IsValid(string document) => AssertValid(document);

    [Theory]
    [InlineData("subscription S { bookAdded { name } shelfMoved { name } }", "Subscription \"S\" must select only one root field.@1:37")]
    [InlineData(
        "subscription { ...F } fragment F on Subscription { bookAdded { name } ... { b: bookAdded { name } } }",
        "The anonymous subscription must select only one root field.@1:77")]
    public void SecondRootField_IsReported(string document, params string[] errors) =>
        AssertErrors(document, errors);

    [Theory]
    [InlineData(
        "subscription S { __typename }",
        "Subscription \"S\" must not select the introspection field \"__typename\" at its root.@1:18")]
    public void IntrospectionField_AtRoot_IsReported(string document, params string[] errors) =>
        AssertErrors(document, errors);

    [Theory]
    [InlineData(
        "subscription S($a: Boolean!) { bookAdded @skip(if: $a) { name } }",
        "Subscription \"S\" must not use \"@skip\" on its root selections.@1:42")]
    [InlineData(
        "subscription S { ... @include(if: true) { bookAdded { name } } }",
        "Subscription \"S\" must not use \"@include\" on its root selections.@1:22")]
    public void Condition_AtRoot_IsReported(string document, params string[] errors) =>
        AssertErrors(document, errors);
}
