using KnowledgeGraph.GraphQL.Language;
using KnowledgeGraph.GraphQL.Language.Ast;

namespace KnowledgeGraph.GraphQL.Tests.Language;

public sealed class ParserTests
{
    [Fact]
    public void Operation_FullForm_KeepsEveryPart()
    {
        DocumentNode document = GraphQLParser.Parse(
            "\"what it is for\" query Shelf($id: ID! = \"a\" @note, $n: [Int!]) @live { short: book(id: $id) @include(if: true) { title } }");

        var operation = Assert.IsType<OperationDefinitionNode>(Assert.Single(document.Definitions));
        Assert.Equal("what it is for", operation.Description?.Value);
        Assert.Equal((OperationType.Query, "Shelf"), (operation.Operation, operation.Name));
        Assert.Equal(["id", "n"], operation.VariableDefinitions.Select(variable => variable.Name));
        Assert.Equal("a", Assert.IsType<StringValueNode>(operation.VariableDefinitions[0].DefaultValue).Value);
        Assert.Equal("note", operation.VariableDefinitions[0].Directives.Single().Name);
        Assert.Equal("live", operation.Directives.Single().Name);
        var field = Assert.IsType<FieldNode>(operation.SelectionSet.Selections.Single());
        Assert.Equal(("short", "book", "short"), (field.Alias, field.Name, field.ResponseName));
        Assert.Equal("id", Assert.IsType<VariableNode>(field.Arguments.Single().Value).Name);
        Assert.Equal("include", field.Directives.Single().Name);
        Assert.Equal("title", Assert.IsType<FieldNode>(field.SelectionSet?.Selections.Single()).Name);
    }

    [Fact]
    public void Fragments_AllThreeForms_AreToldApart()
    {
        DocumentNode document = GraphQLParser.Parse("{ ...F ... on Book { a } ... @skip(if: false) { b } } \"d\" fragment F on Shelf { c }");

        var operation = Assert.IsType<OperationDefinitionNode>(document.Definitions[0]);
        Assert.Equal("F", Assert.IsType<FragmentSpreadNode>(operation.SelectionSet.Selections[0]).Name);
        Assert.Equal("Book", Assert.IsType<InlineFragmentNode>(operation.SelectionSet.Selections[1]).TypeCondition?.Name);
        Assert.Null(Assert.IsType<InlineFragmentNode>(operation.SelectionSet.Selections[2]).TypeCondition);
        var fragment = Assert.IsType<FragmentDefinitionNode>(document.Definitions[1]);
        Assert.Equal(("d", "F", "Shelf"), (fragment.Description?.Value, fragment.Name, fragment.TypeCondition.Name));
    }

    [Fact]
    public void Values_EveryKind_AreRead()
    {
        var value = Assert.IsType<ListValueNode>(GraphQLParser.ParseValue("[1 -2.5e3 \"s\" true null RED {a: [] b: {}}]"));

        Assert.Equal("1", Assert.IsType<IntValueNode>(value.Items[0]).Text);
        Assert.Equal("-2.5e3", Assert.IsType<FloatValueNode>(value.Items[1]).Text);
        Assert.Equal("s", Assert.IsType<StringValueNode>(value.Items[2]).Value);
        Assert.True(Assert.IsType<BooleanValueNode>(value.Items[3]).Value);
        Assert.IsType<NullValueNode>(value.Items[4]);
        Assert.Equal("RED", Assert.IsType<EnumValueNode>(value.Items[5]).Name);
        Assert.Equal(["a", "b"], Assert.IsType<ObjectValueNode>(value.Items[6]).Fields.Select(field => field.Name));
    }

    [Fact]
    public void Keywords_AsNames_AreAllowed()
    {
        DocumentNode document = GraphQLParser.Parse(
            "query query($fragment: on) { query mutation: on(type: $fragment) type: fragment { null true } }");

        Assert.Single(document.Definitions);
    }

    [Fact]
    public void Locations_AfterCharactersOfSeveralBytes_CountUtf16Units()
    {
        DocumentNode document = GraphQLParser.Parse("{\n  a(x: \"é😀\") b\r\n  \uFEFFc # é\r d\n}");

        var operation = Assert.IsType<OperationDefinitionNode>(document.Definitions[0]);
        Assert.Equal(
            ["2:3", "2:15", "3:4", "4:2"],
            operation.SelectionSet.Selections.Select(selection => selection.Location.ToString()));
    }

    [Fact]
    public void Location_OfDescribedDefinition_IsItsKeyword()
    {
        DocumentNode document = GraphQLParser.Parse("\"d\"\nquery Q { a }");

        Assert.Equal(new SourceLocation(2, 1), document.Definitions[0].Location);
        Assert.Equal(new SourceLocation(1, 1), document.Location);
    }

    [Fact]
    public void TypeSystem_EveryDefinitionAndExtension_IsRead()
    {
        DocumentNode document = GraphQLParser.Parse(SampleDocuments.TypeSystem);

        Assert.Equal(SampleDocuments.TypeSystemDefinitionCount, document.Definitions.Count);
        Assert.All(document.Definitions, definition => Assert.IsAssignableFrom<TypeSystemDefinitionNode>(definition));
        var directive = document.Definitions.OfType<DirectiveDefinitionNode>().First();
        Assert.True(directive.IsRepeatable);
        Assert.Equal([DirectiveLocation.Field, DirectiveLocation.VariableDefinition], directive.Locations);
        var book = document.Definitions.OfType<ObjectTypeDefinitionNode>().First();
        Assert.Equal(["Node", "Named"], book.Interfaces.Select(type => type.Name));
        Assert.Equal("the title", book.Fields[1].Description?.Value);
        Assert.Contains(document.Definitions.OfType<TypeDefinitionNode>(), type => type is { IsExtension: true, Description: null });
    }
}
