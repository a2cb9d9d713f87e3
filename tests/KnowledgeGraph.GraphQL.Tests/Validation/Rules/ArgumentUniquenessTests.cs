using KnowledgeGraph.GraphQL.Validation.Rules;

namespace KnowledgeGraph.GraphQL.Tests.Validation.Rules;

/// <summary>§5.4.2.</summary>
public sealed class ArgumentUniquenessTests : RuleTests
{
    private protected override ValidationRule Rule => new ArgumentUniqueness();

    [Theory]
    [InlineData("{ books(first: 1, kinds: []) { title(upper: true) } }")]
    public void Arguments_EachOnce_IsValid(string document) => AssertValid(document);

    [Theory]
    [InlineData(
        "{ books(first: 1, first: 1, first: 2) { name @include(if: true, if: true) } }",
        "The argument \"first\" of field \"Query.books\" is given more than once.@1:9,1:19",
        "The argument \"first\" of field \"Query.books\" is given more than once.@1:9,1:29",
        "The argument \"if\" of directive \"@include\" is given more than once.@1:55,1:65")]
    public void Argument_Repeated_IsReported(string document, params string[] errors) =>
        AssertErrors(document, errors);
}
