using System.Text.Json;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Import.JsonLines;

/// <summary>
/// Reads a relation's list: each edge is the target's id as a text, or an object with <c>id</c> and the edge's properties.
/// </summary>
internal static class EdgeParser
{
    private static readonly MemberNames<RelationPropertyInfo> Names = new(RelationPropertyInfo.All, info => info.Name);

    /// <summary>Reads the list behind the member's name, on which the reader stands.</summary>
    public static void Read(ref Utf8JsonReader reader, NodeStatement statement, Relation relation)
    {
        var member = RelationNames.Of(relation);
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartArray) throw new LineFormatException($"{member} must be a list.");
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (reader.TokenType == JsonTokenType.StartObject) ReadEdge(ref reader, statement, relation, member);
            else statement.Relate(relation, JsonValues.IdHere(ref reader, member));
        }
    }

    private static void ReadEdge(ref Utf8JsonReader reader, NodeStatement statement, Relation relation, string member)
    {
        ExternalId target = default;
        List<KeyValuePair<RelationProperty, PropertyValue>>? properties = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("id"u8)) target = JsonValues.Id(ref reader, member);
            else ReadProperty(ref reader, properties ??= [], relation, member);
        }

        if (target.IsNone) throw new LineFormatException($"An edge of {member} has no id.");
        var edge = statement.Relate(relation, target);
        foreach (var (property, value) in properties ?? []) edge.Set(property, value);
    }

    private static void ReadProperty(
        ref Utf8JsonReader reader, List<KeyValuePair<RelationProperty, PropertyValue>> properties, Relation relation, string member)
    {
        var info = Names.Find(ref reader);
        if (info is null || !RelationInfo.Of(relation).Properties.Contains(info.Property))
            throw new LineFormatException($"'{reader.GetString()}' is no property of an edge of {member}.");
        reader.Read();
        if (reader.TokenType != JsonTokenType.Null) properties.Add(new(info.Property, JsonValues.Value(ref reader, info.Type, info.Name)));
    }
}
