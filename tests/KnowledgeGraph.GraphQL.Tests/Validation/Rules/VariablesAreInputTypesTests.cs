using KnowledgeGraph.GraphQL.Validation.Rules;

namespace KnowledgeGraph.GraphQL.Tests.Validation.Rules;

/// <summary>§5.8.2.</summary>
public sealed class VariablesAreInputTypesTests : RuleTests
{
    private protected override ValidationRule Rule => new VariablesAreInputTypes();

    [Theory]
    [InlineData("query Q($a: Int, $b: [Kind!]!, $c: BookFilter, $d: [[Date]]) { echo }")]
    public void Variable_OfInputType_IsValid(string document) => AssertValid(document);

    [Theory]
    [InlineData(
        "query Q($a: Book, $b: [Item!]!, $c: Inte, $d: Zzzzzzzzz!) { echo }",
        "The variable \"$a\" cannot have the output type \"Book\".@1:13",
        "The variable \"$b\" cannot have the output type \"[Item!]!\".@1:23",
        "The schema has no type \"Inte\". Did you mean \"Int\" or \"Date\"?@1:37",
        "The schema has no type \"Zzzzzzzzz\".@1:47")]
    public void Variable_OfOtherType_IsReported(string document, params string[] errors) =>
        AssertErrors(document, errors);
}
