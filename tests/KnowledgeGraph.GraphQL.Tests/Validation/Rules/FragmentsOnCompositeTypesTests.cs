using KnowledgeGraph.GraphQL.Validation.Rules;

namespace KnowledgeGraph.GraphQL.Tests.Validation.Rules;

/// <summary>§5.5.1.3.</summary>
public sealed class FragmentsOnCompositeTypesTests : RuleTests
{
    private protected override ValidationRule Rule => new FragmentsOnCompositeTypes();

    [Theory]
    [InlineData("{ item { ... on Book { name } ... on Named { name } ... on Item { __typename } ... on Unknown { a } } }")]
    public void Fragment_OnCompositeType_IsValid(string document) => AssertValid(document);

    [Theory]
    [InlineData(
        "{ item { ... on Kind { a } ... on BookFilter { a } } } fragment F on String { a }",
        "An inline fragment cannot be on \"Kind\", which has no fields.@1:17",
        "An inline fragment cannot be on \"BookFilter\", which has no fields.@1:35",
        "Fragment \"F\" cannot be on \"String\", which has no fields.@1:70")]
    public void Fragment_OnOtherType_IsReported(string document, params string[] errors) =>
        AssertErrors(document, errors);
}
