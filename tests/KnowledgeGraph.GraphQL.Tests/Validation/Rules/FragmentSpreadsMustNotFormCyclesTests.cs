using KnowledgeGraph.GraphQL.Validation.Rules;

namespace KnowledgeGraph.GraphQL.Tests.Validation.Rules;

/// <summary>§5.5.2.2.</summary>
public sealed class FragmentSpreadsMustNotFormCyclesTests : RuleTests
{
    private protected override ValidationRule Rule => new FragmentSpreadsMustNotFormCycles();

    [Theory]
    [InlineData("fragment A on Book { ...B ...B ...C } fragment B on Book { ...C } fragment C on Book { name ...Unknown }")]
    public void Spreads_WithoutCycle_IsValid(string document) => AssertValid(document);

    [Theory]
    [InlineData("fragment A on Book { ...A }", "Fragment \"A\" spreads itself; a selection cannot be endless.@1:22")]
    [InlineData(
        "fragment A on Book { shelf { books { ...B } } } fragment B on Book { ...C } fragment C on Book { ...A }",
        "Fragment \"A\" spreads itself through \"B\", \"C\"; a selection cannot be endless.@1:38,1:70,1:98")]
    [InlineData(
        "fragment A on Book { ...B } fragment B on Book { ...B ...A }",
        "Fragment \"B\" spreads itself; a selection cannot be endless.@1:50",
        "Fragment \"A\" spreads itself through \"B\"; a selection cannot be endless.@1:22,1:55")]
    public void Cycle_OfAnyLength_IsReported(string document, params string[] errors) =>
        AssertErrors(document, errors);
}
