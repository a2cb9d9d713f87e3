using KnowledgeGraph.GraphQL.Validation.Rules;

namespace KnowledgeGraph.GraphQL.Tests.Validation.Rules;

/// <summary>§5.7.3.</summary>
public sealed class DirectivesAreUniquePerLocationTests : RuleTests
{
    private protected override ValidationRule Rule => new DirectivesAreUniquePerLocation();

    [Theory]
    [InlineData("{ item @skip(if: true) { ... @skip(if: true) { __typename } } echo @note(text: \"a\") @note(text: \"b\") @unknown @unknown }")]
    public void Directive_OncePerPlaceOrRepeatable_IsValid(string document) => AssertValid(document);

    [Theory]
    [InlineData(
        "query @fast @fast { item @skip(if: true) @include(if: true) @skip(if: false) { __typename } }",
        "The directive \"@fast\" stands here more than once.@1:7,1:13",
        "The directive \"@skip\" stands here more than once.@1:26,1:61")]
    public void Directive_Repeated_IsReported(string document, params string[] errors) =>
        AssertErrors(document, errors);
}
