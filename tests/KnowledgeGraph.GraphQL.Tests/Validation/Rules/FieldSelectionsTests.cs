using KnowledgeGraph.GraphQL.Validation.Rules;

namespace KnowledgeGraph.GraphQL.Tests.Validation.Rules;

/// <summary>§5.3.1.</summary>
public sealed class FieldSelectionsTests : RuleTests
{
    private protected override ValidationRule Rule => new FieldSelections();

    [Theory]
    [InlineData("{ book(id: 1) { name __typename } named { name } item { __typename } }")]
    [InlineData("{ __schema { types { name } } __type(name: \"a\") { name } }")]
    [InlineData("fragment F on Unknown { anything }")]
    [InlineData("{ unknown: item { __typename } }")]
    public void Field_OfItsType_IsValid(string document) => AssertValid(document);

    [Theory]
    [InlineData("{ book(id: 1) { titel } }", "Type \"Book\" has no field \"titel\". Did you mean \"title\"?@1:17")]
    [InlineData("{ book(id: 1) { zzzzzzzz { deeper } } }", "Type \"Book\" has no field \"zzzzzzzz\".@1:17")]
    [InlineData("{ shelf { __schema { types { name } } } }", "Type \"Shelf\" has no field \"__schema\".@1:11")]
    public void UnknownField_IsReported(string document, params string[] errors) =>
        AssertErrors(document, errors);

    [Theory]
    [InlineData(
        "{ named { pages } item { issue } }",
        "Type \"Named\" has no field \"pages\". Select it in a fragment on \"Book\" or \"Magazine\".@1:11",
        "Type \"Item\" has no field \"issue\". Select it in a fragment on \"Magazine\".@1:26")]
    public void FieldOfImplementation_OnAbstractType_IsReported(string document, params string[] errors) =>
        AssertErrors(document, errors);
}
