using KnowledgeGraph.GraphQL.Validation.Rules;

namespace KnowledgeGraph.GraphQL.Tests.Validation.Rules;

/// <summary>§5.5.1.4.</summary>
public sealed class FragmentsMustBeUsedTests : RuleTests
{
    private protected override ValidationRule Rule => new FragmentsMustBeUsed();

    [Theory]
    [InlineData("{ item { ...A } } fragment A on Book { ...B } fragment B on Book { name }")]
    public void Fragment_UsedThroughOthers_IsValid(string document) => AssertValid(document);

    [Theory]
    [InlineData(
        "{ item { __typename } } fragment A on Book { ...B } fragment B on Book { ...A }",
        "Fragment \"A\" is never used.@1:25",
        "Fragment \"B\" is never used.@1:53")]
    public void Fragment_Unused_IsReported(string document, params string[] errors) =>
        AssertErrors(document, errors);
}
