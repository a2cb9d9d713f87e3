using System.Globalization;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Testing;

/// <summary>Single values compared and written as text.</summary>
internal static class ReferenceValues
{
    public static int Compare(PropertyValue x, PropertyValue y) => x.Type switch
    {
        PropertyType.Text => Utf8Order.Instance.Compare(x.AsText, y.AsText),
        PropertyType.Integer => x.AsInteger.CompareTo(y.AsInteger),
        PropertyType.Number => x.AsNumber.CompareTo(y.AsNumber),
        PropertyType.Boolean => x.AsBoolean.CompareTo(y.AsBoolean),
        PropertyType.Date => x.AsDate.CompareTo(y.AsDate),
        _ => throw new ArgumentOutOfRangeException(nameof(x), x.Type, "Only single values have an order."),
    };

    public static string? Write(PropertyValue value) => value.Type switch
    {
        PropertyType.None => null,
        PropertyType.Text => "t" + value.AsText,
        PropertyType.Integer => "i" + value,
        PropertyType.Number => "n" + value.AsNumber.ToString("R", CultureInfo.InvariantCulture),
        PropertyType.Boolean => "b" + value,
        _ => "d" + value,
    };

    public static PropertyValue Read(string? text) => text switch
    {
        null or "" => default,
        _ when text[0] == 't' => PropertyValue.Text(text[1..]),
        _ when text[0] == 'i' => PropertyValue.Integer(long.Parse(text.AsSpan(1), CultureInfo.InvariantCulture)),
        _ when text[0] == 'n' => PropertyValue.Number(double.Parse(text.AsSpan(1), CultureInfo.InvariantCulture)),
        _ when text[0] == 'b' => PropertyValue.Boolean(bool.Parse(text.AsSpan(1))),
        _ => PropertyValue.Date(DateOnly.ParseExact(text.AsSpan(1), "yyyy-MM-dd", CultureInfo.InvariantCulture)),
    };
}
