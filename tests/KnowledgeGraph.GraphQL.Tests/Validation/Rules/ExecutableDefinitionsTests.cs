using KnowledgeGraph.GraphQL.Validation.Rules;

namespace KnowledgeGraph.GraphQL.Tests.Validation.Rules;

/// <summary>§5.1.1.</summary>
public sealed class ExecutableDefinitionsTests : RuleTests
{
    private protected override ValidationRule Rule => new ExecutableDefinitions();

    [Theory]
    [InlineData("{ item { ...F } } fragment F on Item { __typename }")]
    public void OperationsAndFragments_Alone_IsValid(string document) => AssertValid(document);

    [Theory]
    [InlineData(
        "{ item { __typename } } type A { b: Int } extend schema @fast",
        "A type-system definition cannot be executed; send operations and fragments only.@1:25",
        "A type-system definition cannot be executed; send operations and fragments only.@1:43")]
    public void TypeSystemDefinition_AmongOperations_IsReported(string document, params string[] errors) =>
        AssertErrors(document, errors);
}
