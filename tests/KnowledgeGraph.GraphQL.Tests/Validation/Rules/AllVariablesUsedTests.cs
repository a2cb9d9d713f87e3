using KnowledgeGraph.GraphQL.Validation.Rules;

namespace KnowledgeGraph.GraphQL.Tests.Validation.Rules;

/// <summary>§5.8.4.</summary>
public sealed class AllVariablesUsedTests : RuleTests
{
    private protected override ValidationRule Rule => new AllVariablesUsed();

    [Theory]
    [InlineData("query Q($a: Int, $b: Boolean!, $c: Int) { echo(ints: [$c]) ...F } fragment F on Query { ...G } fragment G on Query { echo(int: $a) @skip(if: $b) }")]
    [InlineData("query Q($a: Boolean!) @note(text: $a) { echo }")]
    public void Variables_Used_IsValid(string document) => AssertValid(document);

    [Theory]
    [InlineData(
        "query Q($a: Int, $b: Int) { echo(int: $a) } fragment F on Query { echo(int: $b) }",
        "The variable \"$b\" is never used by operation \"Q\".@1:18")]
    [InlineData("query ($a: Int) { echo }", "The variable \"$a\" is never used by the operation.@1:8")]
    public void Variable_Unused_IsReported(string document, params string[] errors) =>
        AssertErrors(document, errors);
}
