using System.Text;
using KnowledgeGraph.Model;
using KnowledgeGraph.Neo4j.Cypher.Values;
using KnowledgeGraph.Neo4j.Writing;

namespace KnowledgeGraph.Neo4j.Reading;

/// <summary>A term's value in a cursor. <c>default</c> is missing. Text is null for values that are bits.</summary>
internal readonly record struct CursorValue(bool IsStated, long Bits, byte[]? Text)
{
    /// <summary>The value of an order's term as a statement returned it.</summary>
    public static CursorValue Of(CypherValue value, PropertyType type)
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
    public CypherValue ToParameter(PropertyType type) => type switch
    {
        PropertyType.Text => NodeImage.Head(Encoding.UTF8.GetString(Whole(Text ?? []))),
        PropertyType.Boolean => Bits != 0,
        PropertyType.Date => CypherDate.From(DateOnly.FromDayNumber((int)Math.Clamp(Bits, 0, DateOnly.MaxValue.DayNumber))),
        _ => Bits,
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
