using KnowledgeGraph.GraphQL.Validation.Rules;

namespace KnowledgeGraph.GraphQL.Tests.Validation.Rules;

/// <summary>§5.8.3.</summary>
public sealed class AllVariableUsesDefinedTests : RuleTests
{
    private protected override ValidationRule Rule => new AllVariableUsesDefined();

    [Theory]
    [InlineData("query Q($a: Int, $b: Boolean!) { echo(int: $a) ...F } fragment F on Query { echo @skip(if: $b) }")]
    [InlineData("fragment F on Query { echo(int: $a) }")]
    public void Variables_Declared_IsValid(string document) => AssertValid(document);

    [Theory]
    [InlineData(
        "query Q { echo(int: $a, ints: [$b], unknown: {x: $c}) ...F } fragment F on Query { echo @skip(if: $d) }",
        "The variable \"$a\" is not declared by operation \"Q\".@1:21,1:1",
        "The variable \"$b\" is not declared by operation \"Q\".@1:32,1:1",
        "The variable \"$c\" is not declared by operation \"Q\".@1:50,1:1",
        "The variable \"$d\" is not declared by operation \"Q\".@1:99,1:1")]
    [InlineData(
        "query A($a: Int) { ...F } query B { ...F } fragment F on Query { echo(int: $a) }",
        "The variable \"$a\" is not declared by operation \"B\".@1:76,1:27")]
    [InlineData("{ echo(int: $a) }", "The variable \"$a\" is not declared by the operation.@1:13,1:1")]
    public void Variable_Undeclared_IsReported(string document, params string[] errors) =>
        AssertErrors(document, errors);
}
