using KnowledgeGraph.GraphQL.Validation.Rules;

namespace KnowledgeGraph.GraphQL.Tests.Validation.Rules;

/// <summary>§5.4.1.</summary>
public sealed class ArgumentNamesTests : RuleTests
{
    private protected override ValidationRule Rule => new ArgumentNames();

    [Theory]
    [InlineData("{ book(id: 1) { title(upper: true) @include(if: true) } }")]
    [InlineData("{ unknown(a: 1) @unknown(b: 2) }")]
    [InlineData("{ __type(name: \"a\") { fields(includeDeprecated: true) { name } } }")]
    public void Arguments_OfFieldOrDirective_IsValid(string document) => AssertValid(document);

    [Theory]
    [InlineData(
        "{ book(id: 1) { title(uper: true) name(zzzzz: 1) } }",
        "The field \"Book.title\" has no argument \"uper\". Did you mean \"upper\"?@1:23",
        "The field \"Book.name\" has no argument \"zzzzz\".@1:40")]
    [InlineData("{ item @skip(unless: true) { __typename } }", "The directive \"@skip\" has no argument \"unless\".@1:14")]
    public void UnknownArgument_IsReported(string document, params string[] errors) =>
        AssertErrors(document, errors);
}
