using KnowledgeGraph.GraphQL.Validation.Rules;

namespace KnowledgeGraph.GraphQL.Tests.Validation.Rules;

/// <summary>§5.3.3.</summary>
public sealed class LeafFieldSelectionsTests : RuleTests
{
    private protected override ValidationRule Rule => new LeafFieldSelections();

    [Theory]
    [InlineData("{ book(id: 1) { name kind tags shelf { size } } }")]
    [InlineData("{ unknown { a } }")]
    public void Selections_EndingInLeaves_IsValid(string document) => AssertValid(document);

    [Theory]
    [InlineData(
        "{ book(id: 1) { name { first } tags { a } } }",
        "Field \"Book.name\" has type \"String\", which has no fields to select.@1:22",
        "Field \"Book.tags\" has type \"[String!]\", which has no fields to select.@1:37")]
    public void SelectionOnLeaf_IsReported(string document, params string[] errors) =>
        AssertErrors(document, errors);

    [Theory]
    [InlineData(
        "{ books item }",
        "Field \"Query.books\" has type \"[Book!]\"; say which of its fields are wanted: \"books { ... }\".@1:3",
        "Field \"Query.item\" has type \"Item\"; say which of its fields are wanted: \"item { ... }\".@1:9")]
    public void ObjectWithoutSelection_IsReported(string document, params string[] errors) =>
        AssertErrors(document, errors);
}
