using KnowledgeGraph.GraphQL.Validation.Rules;

namespace KnowledgeGraph.GraphQL.Tests.Validation.Rules;

/// <summary>§5.7.2.</summary>
public sealed class DirectivesAreInValidLocationsTests : RuleTests
{
    private protected override ValidationRule Rule => new DirectivesAreInValidLocations();

    [Theory]
    [InlineData("query Q($a: Int @note(text: \"a\")) @fast { echo(int: $a) @skip(if: true) @unknown ...F @note(text: \"b\") } fragment F on Query @fast { __typename }")]
    public void Directive_WhereAllowed_IsValid(string document) => AssertValid(document);

    [Theory]
    [InlineData(
        "query Q($a: Int @fast) @skip(if: true) { echo(int: $a) ...F @fast } fragment F on Query @note(text: \"a\") { ... @fast { __typename } }",
        "The directive \"@fast\" cannot stand on VARIABLE_DEFINITION, only on QUERY, FIELD, FRAGMENT_DEFINITION.@1:17",
        "The directive \"@skip\" cannot stand on QUERY, only on FIELD, FRAGMENT_SPREAD, INLINE_FRAGMENT.@1:24",
        "The directive \"@fast\" cannot stand on FRAGMENT_SPREAD, only on QUERY, FIELD, FRAGMENT_DEFINITION.@1:61",
        "The directive \"@note\" cannot stand on FRAGMENT_DEFINITION, only on QUERY, FIELD, FRAGMENT_SPREAD, INLINE_FRAGMENT, VARIABLE_DEFINITION.@1:89",
        "The directive \"@fast\" cannot stand on INLINE_FRAGMENT, only on QUERY, FIELD, FRAGMENT_DEFINITION.@1:112")]
    [InlineData(
        "mutation @fast { addBook(title: \"a\") { name } }",
        "The directive \"@fast\" cannot stand on MUTATION, only on QUERY, FIELD, FRAGMENT_DEFINITION.@1:10")]
    [InlineData(
        "subscription @fast { shelfMoved { name } }",
        "The directive \"@fast\" cannot stand on SUBSCRIPTION, only on QUERY, FIELD, FRAGMENT_DEFINITION.@1:14")]
    public void Directive_Elsewhere_IsReported(string document, params string[] errors) =>
        AssertErrors(document, errors);
}
