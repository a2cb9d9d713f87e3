using System.Globalization;
using System.Text.Json;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Import.OpenAlex;

/// <summary>Reads members that may be missing, null, or of an older type: all of these are "not stated".</summary>
internal static class OpenAlexJson
{
    private static readonly JsonElement Nothing = JsonDocument.Parse("null").RootElement.Clone();

    /// <summary>The member; a null element when there is none.</summary>
    public static JsonElement At(this JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) ? value : Nothing;

    /// <summary>The text in normalisation form C.</summary>
    public static string? TextAt(this JsonElement element, string name) =>
        element.At(name) is { ValueKind: JsonValueKind.String } value && value.GetString() is { } text
            ? UnicodeComposition.Compose(text) : null;

    public static long? IntegerAt(this JsonElement element, string name) =>
        element.At(name) is { ValueKind: JsonValueKind.Number } value && value.TryGetInt64(out var number) ? number : null;

    public static double? NumberAt(this JsonElement element, string name) =>
        element.At(name) is { ValueKind: JsonValueKind.Number } value && value.TryGetDouble(out var number) ? number : null;

    public static bool? BooleanAt(this JsonElement element, string name) =>
        element.At(name).ValueKind switch { JsonValueKind.True => true, JsonValueKind.False => false, _ => null };

    public static DateOnly? DateAt(this JsonElement element, string name) =>
        DateOnly.TryParseExact(element.TextAt(name), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date : null;

    /// <summary>The items of a list; none when the member is no list.</summary>
    public static IEnumerable<JsonElement> ItemsAt(this JsonElement element, string name) =>
        element.At(name) is { ValueKind: JsonValueKind.Array } list ? list.EnumerateArray() : [];

    public static IEnumerable<string> TextsAt(this JsonElement element, string name) =>
        element.ItemsAt(name).Where(item => item.ValueKind == JsonValueKind.String).Select(item => item.GetString()).OfType<string>()
            .Select(UnicodeComposition.Compose);

    public static ExternalId IdAt(this JsonElement element, string name, IdScheme scheme) =>
        IdParser.TryParse(scheme, element.TextAt(name), out var id) ? id : default;
}
