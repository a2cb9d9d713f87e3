using KnowledgeGraph.GraphQL.Validation.Rules;

namespace KnowledgeGraph.GraphQL.Tests.Validation.Rules;

/// <summary>§5.6.2.</summary>
public sealed class InputObjectFieldNamesTests : RuleTests
{
    private protected override ValidationRule Rule => new InputObjectFieldNames();

    [Theory]
    [InlineData("{ books(filter: {title: \"a\", years: {from: 1}}) { name } echo(text: {a: 1}, unknown: {b: 2}) }")]
    public void Field_OfItsType_IsValid(string document) => AssertValid(document);

    [Theory]
    [InlineData(
        "{ books(filter: {titel: \"a\", years: {form: 1}}) { name } }",
        "Input type \"BookFilter\" has no field \"titel\". Did you mean \"title\"?@1:18",
        "Input type \"YearRange\" has no field \"form\". Did you mean \"from\"?@1:38")]
    [InlineData("query Q($a: [YearRange] = [{zzzzzz: 1}]) { echo }", "Input type \"YearRange\" has no field \"zzzzzz\".@1:29")]
    public void Field_Unknown_IsReported(string document, params string[] errors) =>
        AssertErrors(document, errors);
}
