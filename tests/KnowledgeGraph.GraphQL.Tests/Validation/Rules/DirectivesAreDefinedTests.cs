using KnowledgeGraph.GraphQL.Validation.Rules;

namespace KnowledgeGraph.GraphQL.Tests.Validation.Rules;

/// <summary>§5.7.1.</summary>
public sealed class DirectivesAreDefinedTests : RuleTests
{
    private protected override ValidationRule Rule => new DirectivesAreDefined();

    [Theory]
    [InlineData("query @fast { item @skip(if: true) { ... @include(if: true) @note(text: \"a\") { __typename } } }")]
    public void Directive_OfSchema_IsValid(string document) => AssertValid(document);

    [Theory]
    [InlineData(
        "query Q($a: Int @nope) @fats { echo(int: $a) @includ(if: true) }",
        "The schema has no directive \"@nope\". Did you mean \"note\"?@1:17",
        "The schema has no directive \"@fats\". Did you mean \"fast\"?@1:24",
        "The schema has no directive \"@includ\". Did you mean \"include\"?@1:46")]
    public void Directive_Unknown_IsReported(string document, params string[] errors) =>
        AssertErrors(document, errors);
}
