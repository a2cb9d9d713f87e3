using KnowledgeGraph.GraphQL.Validation.Rules;

namespace KnowledgeGraph.GraphQL.Tests.Validation.Rules;

/// <summary>§5.5.1.1.</summary>
public sealed class FragmentNameUniquenessTests : RuleTests
{
    private protected override ValidationRule Rule => new FragmentNameUniqueness();

    [Theory]
    [InlineData("fragment A on Book { name } fragment B on Book { name } query A { ...A ...B }")]
    public void Names_AllDifferent_IsValid(string document) => AssertValid(document);

    [Theory]
    [InlineData("fragment A on Book { name } fragment A on Book { pages }", "There is more than one fragment named \"A\".@1:1,1:29")]
    public void Name_Repeated_IsReported(string document, params string[] errors) =>
        AssertErrors(document, errors);
}
