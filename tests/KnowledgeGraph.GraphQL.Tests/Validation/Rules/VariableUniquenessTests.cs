using KnowledgeGraph.GraphQL.Validation.Rules;

namespace KnowledgeGraph.GraphQL.Tests.Validation.Rules;

/// <summary>§5.8.1.</summary>
public sealed class VariableUniquenessTests : RuleTests
{
    private protected override ValidationRule Rule => new VariableUniqueness();

    [Theory]
    [InlineData("query A($a: Int, $b: Int) { echo } query B($a: Int) { echo }")]
    public void Variables_EachOnce_IsValid(string document) => AssertValid(document);

    [Theory]
    [InlineData("query A($a: Int, $b: Int, $a: String) { echo }", "The variable \"$a\" is declared more than once.@1:9,1:27")]
    public void Variable_Repeated_IsReported(string document, params string[] errors) =>
        AssertErrors(document, errors);
}
