using System.Globalization;
using System.Text.Json;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Import.JsonLines;

/// <summary>Reads the typed values of a line. Methods without a type parameter first move from the member's name to its value.</summary>
internal static class JsonValues
{
    public static string Text(ref Utf8JsonReader reader, string member)
    {
        reader.Read();
        return TextHere(ref reader, member);
    }

    public static ExternalId Id(ref Utf8JsonReader reader, string member)
    {
        reader.Read();
        return IdHere(ref reader, member);
    }

    public static List<ExternalId> IdList(ref Utf8JsonReader reader, string member)
    {
        reader.Read();
        return IdListHere(ref reader, member);
    }

    public static ExternalId IdHere(ref Utf8JsonReader reader, string member) =>
        reader is { TokenType: JsonTokenType.String, HasValueSequence: false, ValueIsEscaped: false }
            && KeyReader.TryRead(reader.ValueSpan, out var id)
            ? id
            : IdOf(TextHere(ref reader, member), member);

    /// <summary>Reads the value on which the reader stands.</summary>
    public static PropertyValue Value(ref Utf8JsonReader reader, PropertyType type, string member) => type switch
    {
        PropertyType.Text => PropertyValue.Text(TextHere(ref reader, member)),
        PropertyType.Integer => PropertyValue.Integer(
            reader.TokenType == JsonTokenType.Number && reader.TryGetInt64(out var whole) ? whole : throw Wrong(member, "a whole number")),
        PropertyType.Number => PropertyValue.Number(
            reader.TokenType == JsonTokenType.Number && reader.TryGetDouble(out var number) ? number : throw Wrong(member, "a number")),
        PropertyType.Boolean => PropertyValue.Boolean(
            reader.TokenType is JsonTokenType.True or JsonTokenType.False ? reader.GetBoolean() : throw Wrong(member, "true or false")),
        PropertyType.Date => PropertyValue.Date(Date(TextHere(ref reader, member), member)),
        PropertyType.TextList => PropertyValue.TextList(TextListHere(ref reader, member)),
        PropertyType.NodeList => PropertyValue.NodeList(IdListHere(ref reader, member)),
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "A member needs a type."),
    };

    private static string TextHere(ref Utf8JsonReader reader, string member) =>
        reader.TokenType == JsonTokenType.String && reader.GetString() is { } text ? text : throw Wrong(member, "a text");

    private static List<string> TextListHere(ref Utf8JsonReader reader, string member)
    {
        if (reader.TokenType != JsonTokenType.StartArray) throw Wrong(member, "a list of texts");
        var texts = new List<string>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray) texts.Add(TextHere(ref reader, member));
        return texts;
    }

    private static List<ExternalId> IdListHere(ref Utf8JsonReader reader, string member)
    {
        if (reader.TokenType != JsonTokenType.StartArray) throw Wrong(member, "a list of ids");
        var ids = new List<ExternalId>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray) ids.Add(IdHere(ref reader, member));
        return ids;
    }

    private static ExternalId IdOf(string text, string member) =>
        IdParser.TryParse(text, out var id)
            ? id
            : throw new LineFormatException($"{member} holds '{Shorten(text)}', which is no id; write scheme:value, for example doi:10.1000/1.");

    private static DateOnly Date(string text, string member) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : throw Wrong(member, "a date such as 2026-06-15");

    private static string Shorten(string text) => text.Length <= 80 ? text : text[..80] + "…";

    private static LineFormatException Wrong(string member, string wanted) => new($"{member} must be {wanted}.");
}
