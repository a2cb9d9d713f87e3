using KnowledgeGraph.GraphQL.Validation.Rules;

namespace KnowledgeGraph.GraphQL.Tests.Validation.Rules;

/// <summary>§5.6.4.</summary>
public sealed class InputObjectRequiredFieldsTests : RuleTests
{
    private protected override ValidationRule Rule => new InputObjectRequiredFields();

    [Theory]
    [InlineData("{ books(filter: {shelf: 1}) { name } }")]
    [InlineData("{ lookup(by: {title: \"a\"}, years: {from: 1}) { __typename } }")]
    public void RequiredField_Given_IsValid(string document) => AssertValid(document);

    [Theory]
    [InlineData(
        "{ books(filter: {years: {to: 1}}) { name } }",
        "A value of \"BookFilter\" needs the field \"shelf\" of type \"ID!\".@1:17",
        "A value of \"YearRange\" needs the field \"from\" of type \"Int!\".@1:25")]
    public void RequiredField_Missing_IsReported(string document, params string[] errors) =>
        AssertErrors(document, errors);
}
