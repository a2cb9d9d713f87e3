using KnowledgeGraph.GraphQL.Errors;
using KnowledgeGraph.GraphQL.Language;
using KnowledgeGraph.GraphQL.Types;
using KnowledgeGraph.GraphQL.Validation;
using KnowledgeGraph.GraphQL.Validation.Rules;
using KnowledgeGraph.GraphQL.Validation.Typing;

namespace KnowledgeGraph.GraphQL.Tests.Validation.Rules;

/// <summary>§5.2.1.1.</summary>
public sealed class OperationTypeExistenceTests : RuleTests
{
    private protected override ValidationRule Rule => new OperationTypeExistence();

    [Theory]
    [InlineData("{ item { __typename } }")]
    [InlineData("mutation { addBook(title: \"a\") { name } }")]
    [InlineData("subscription { shelfMoved { name } }")]
    public void Operation_WithRootType_IsValid(string document) => AssertValid(document);

    [Theory]
    [InlineData("mutation { a }", "The schema has no mutation operations.@1:1")]
    [InlineData("{ a } subscription S { a }", "The schema has no subscription operations.@1:7")]
    public void Operation_WithoutRootType_IsReported(string document, string expected)
    {
        Schema queriesOnly = SdlSchema.Build("type Query { a: Int }");
        TypedDocument typed = TypedDocumentBuilder.Build(queriesOnly, GraphQLParser.Parse(document));

        GraphQLError error = Assert.Single(DocumentValidator.Check(typed, [Rule], maxErrors: 100));

        Assert.Equal(expected, error.ToString());
    }
}
