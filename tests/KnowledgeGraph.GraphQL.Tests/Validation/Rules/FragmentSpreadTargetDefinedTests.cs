using KnowledgeGraph.GraphQL.Validation.Rules;

namespace KnowledgeGraph.GraphQL.Tests.Validation.Rules;

/// <summary>§5.5.2.1.</summary>
public sealed class FragmentSpreadTargetDefinedTests : RuleTests
{
    private protected override ValidationRule Rule => new FragmentSpreadTargetDefined();

    [Theory]
    [InlineData("{ item { ...A } } fragment A on Book { name }")]
    public void Spread_OfDefinedFragment_IsValid(string document) => AssertValid(document);

    [Theory]
    [InlineData(
        "{ item { ...A ... { ...B } } } fragment C on Book { ...D }",
        "There is no fragment named \"A\".@1:10",
        "There is no fragment named \"B\".@1:21",
        "There is no fragment named \"D\".@1:53")]
    public void Spread_OfUnknownFragment_IsReported(string document, params string[] errors) =>
        AssertErrors(document, errors);
}
