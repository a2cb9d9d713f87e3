using KnowledgeGraph.Api.Ids;
using KnowledgeGraph.Api.Nodes;
using KnowledgeGraph.Api.Vocabulary;
using KnowledgeGraph.GraphQL.Types;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Api.Mutations;

/// <summary>Turns a node input into a statement.</summary>
internal static class NodeInputReader
{
    /// <summary>Longest text of a property, in UTF-16 units; an abstract has a few thousand.</summary>
    private const int MaxTextLength = 100_000;

    public static NodeStatement Read(KindDefinition kind, InputValue input)
    {
        NodeStatement statement = new(kind.Kind, [.. ReadIds(kind.Kind, input, input[kind.Fields[0].Name])]);
        foreach (var field in kind.Fields)
        {
            var value = input[field.Name];
            if (!value.IsNullOrAbsent) State(statement, field, value);
        }

        return statement;
    }

    /// <summary>The ids of a node; where none is given, a hash of its name.</summary>
    public static List<ExternalId> ReadIds(NodeKind kind, InputValue input, InputValue name)
    {
        List<ExternalId> ids = [];
        foreach (var text in InputTexts.Read(input["ids"]))
        {
            if (!NodeIdText.TryRead(text, kind, out var id, out var problem)) throw ApiErrors.BadInput(problem);
            if (!ids.Contains(id)) ids.Add(id);
        }

        if (ids.Count > 0) return ids;
        var content = name.IsNullOrAbsent ? "" : name.AsString();
        if (string.IsNullOrWhiteSpace(content))
        {
            var definition = ScholarlyVocabulary.Of(kind);
            throw ApiErrors.BadInput($"A {definition.Noun} needs 'ids' or '{definition.Fields[0].Name}' to be known by.");
        }

        return [ContentHash.Of(kind, content)];
    }

    private static void State(NodeStatement statement, FieldDefinition field, InputValue value)
    {
        switch (field.Type)
        {
            case PropertyType.Integer:
                statement.Set(field.Property, PropertyValue.Integer(value.AsInt64()));
                break;
            case PropertyType.Boolean:
                statement.Set(field.Property, PropertyValue.Boolean(value.AsBoolean()));
                break;
            case PropertyType.Date:
                statement.Set(field.Property, PropertyValue.Date(value.As<DateOnly>()));
                break;
            case PropertyType.TextList:
                statement.Set(field.Property, PropertyValue.TextList([.. InputTexts.Read(value).Select(text => Bounded(field, text))]));
                break;
            default:
                statement.Set(field.Property, value.Kind == InputKind.Enum ? value.AsEnum().Name : Bounded(field, value.AsString()));
                break;
        }
    }

    private static string Bounded(FieldDefinition field, string text) => text.Length <= MaxTextLength
        ? text
        : throw ApiErrors.BadInput($"'{field.Name}' is {text.Length} characters long; {MaxTextLength} are allowed.");
}
