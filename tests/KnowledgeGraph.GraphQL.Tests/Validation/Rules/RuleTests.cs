using KnowledgeGraph.GraphQL.Errors;
using KnowledgeGraph.GraphQL.Language;
using KnowledgeGraph.GraphQL.Validation;
using KnowledgeGraph.GraphQL.Validation.Rules;
using KnowledgeGraph.GraphQL.Validation.Typing;

namespace KnowledgeGraph.GraphQL.Tests.Validation.Rules;

/// <summary>A case is a document in and messages with places out; the rule runs alone.</summary>
public abstract class RuleTests
{
    private protected abstract ValidationRule Rule { get; }

    protected void AssertValid(string document) => AssertErrors(document);

    protected void AssertErrors(string document, params string[] expected)
    {
        TypedDocument typed = TypedDocumentBuilder.Build(LibrarySchema.Instance, GraphQLParser.Parse(document));
        IReadOnlyList<GraphQLError> errors = DocumentValidator.Check(typed, [Rule], maxErrors: 100);

        Assert.Equal(string.Join('\n', expected), string.Join('\n', errors));
        Assert.All(errors, error => Assert.Equal(Rule.GetType().Name, error.Details["rule"]));
    }
}
