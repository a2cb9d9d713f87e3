using KnowledgeGraph.Model;

namespace KnowledgeGraph.Storage.Embedded.Records;

/// <summary>The 64 bits by which a value without text is stored, and back.</summary>
internal static class PropertyBits
{
    public static long Of(PropertyValue value) => value.Type switch
    {
        PropertyType.Integer => value.AsInteger,
        PropertyType.Boolean => value.AsBoolean ? 1 : 0,
        PropertyType.Date => value.AsDate.DayNumber,
        PropertyType.Number => BitConverter.DoubleToInt64Bits(value.AsNumber),
        _ => throw new InvalidOperationException($"A value of type {value.Type} has no bits."),
    };

    public static PropertyValue ToValue(PropertyType type, long bits) => type switch
    {
        PropertyType.Integer => PropertyValue.Integer(bits),
        PropertyType.Boolean => PropertyValue.Boolean(bits != 0),
        PropertyType.Date => PropertyValue.Date(DateOnly.FromDayNumber((int)bits)),
        PropertyType.Number => PropertyValue.Number(BitConverter.Int64BitsToDouble(bits)),
        _ => throw new InvalidOperationException($"A value of type {type} has no bits."),
    };
}
