using System.Text;
using KnowledgeGraph.Model;
using KnowledgeGraph.Neo4j.Cypher.Values;
using KnowledgeGraph.Neo4j.Writing;
using KnowledgeGraph.Storage.Queries.Orders;

namespace KnowledgeGraph.Neo4j.Reading;

/// <summary>Values of an order's terms on their way from statements into cursors and back.</summary>
internal static class OrderValues
{
    /// <summary>The value of an order's term as a statement returned it.</summary>
    public static OrderValue Of(CypherValue value, PropertyType type)
    {
        if (value.IsNull) return default;
        return type switch
        {
            PropertyType.Text => new(true, 0, Cut(Encoding.UTF8.GetBytes(value.AsString()))),
            PropertyType.Boolean => new(true, value.AsBoolean() ? 1 : 0, null),
            PropertyType.Date => new(true, value.AsDate().ToDateOnly().DayNumber, null),
            _ => new(true, value.AsInt64(), null),
        };
    }

    /// <summary>The value as a statement compares with it. A text that was cut inside a character loses that character.</summary>
    public static CypherValue ToParameter(OrderValue value, PropertyType type) => type switch
    {
        PropertyType.Text => NodeImage.Head(Encoding.UTF8.GetString(Whole(value.Text ?? []))),
        PropertyType.Boolean => value.Bits != 0,
        PropertyType.Date => CypherDate.From(DateOnly.FromDayNumber((int)Math.Clamp(value.Bits, 0, DateOnly.MaxValue.DayNumber))),
        _ => value.Bits,
    };

    private static byte[] Cut(byte[] text) => text.Length <= NodeImage.HeadBytes ? text : text[..NodeImage.HeadBytes];

    private static ReadOnlySpan<byte> Whole(ReadOnlySpan<byte> text)
    {
        var start = text.Length - 1;
        while (start >= 0 && (text[start] & 0xC0) == 0x80) start--;
        if (start < 0) return text;
        return Rune.DecodeFromUtf8(text[start..], out _, out _) == System.Buffers.OperationStatus.Done ? text : text[..start];
    }
}
