using KnowledgeGraph.GraphQL.Validation.Rules;

namespace KnowledgeGraph.GraphQL.Tests.Validation.Rules;

/// <summary>§5.2.2.1.</summary>
public sealed class OperationNameUniquenessTests : RuleTests
{
    private protected override ValidationRule Rule => new OperationNameUniqueness();

    [Theory]
    [InlineData("query A { __typename } query B { __typename }")]
    [InlineData("{ __typename }")]
    [InlineData("query A { __typename } fragment A on Query { __typename }")]
    public void Names_AllDifferent_IsValid(string document) => AssertValid(document);

    [Theory]
    [InlineData("query A { __typename } mutation A { __typename }", "There is more than one operation named \"A\".@1:1,1:24")]
    public void Name_Repeated_IsReported(string document, params string[] errors) =>
        AssertErrors(document, errors);
}
