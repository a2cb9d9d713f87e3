namespace KnowledgeGraph.Neo4j.Cypher.Values;

/// <summary>
/// One value of Cypher's type system. Booleans, numbers, dates and local times live inside the struct; the rest is one
/// reference. <c>default</c> is null. Equality is by type and content (so 1 and 1.0 differ, and NaN equals itself).
/// </summary>
public readonly partial struct CypherValue : IEquatable<CypherValue>
{
    private readonly object? _reference;
    private readonly long _bits;

    private CypherValue(CypherType type, long bits, object? reference = null)
    {
        Type = type;
        _bits = bits;
        _reference = reference;
    }

    public static CypherValue Null => default;

    public CypherType Type { get; }

    public bool IsNull => Type == CypherType.Null;

    public static implicit operator CypherValue(bool value) => new(CypherType.Boolean, value ? 1 : 0);

    public static implicit operator CypherValue(long value) => new(CypherType.Integer, value);

    public static implicit operator CypherValue(int value) => new(CypherType.Integer, value);

    public static implicit operator CypherValue(double value) => new(CypherType.Float, BitConverter.DoubleToInt64Bits(value));

    public static implicit operator CypherValue(string? value) => value is null ? default : new(CypherType.String, 0, value);

    public static implicit operator CypherValue(CypherMap value) => new(CypherType.Map, 0, value);

    public static implicit operator CypherValue(CypherNode value) => new(CypherType.Node, 0, value);

    public static implicit operator CypherValue(CypherRelationship value) => new(CypherType.Relationship, 0, value);

    public static implicit operator CypherValue(CypherUnboundRelationship value) => new(CypherType.UnboundRelationship, 0, value);

    public static implicit operator CypherValue(CypherPath value) => new(CypherType.Path, 0, value);

    public static implicit operator CypherValue(CypherDate value) => new(CypherType.Date, value.DaysSinceEpoch);

    public static implicit operator CypherValue(CypherLocalTime value) => new(CypherType.LocalTime, value.NanosecondsOfDay);

    public static implicit operator CypherValue(CypherTime value) => new(CypherType.Time, 0, value);

    public static implicit operator CypherValue(CypherLocalDateTime value) => new(CypherType.LocalDateTime, 0, value);

    public static implicit operator CypherValue(CypherDateTime value) => new(CypherType.DateTime, 0, value);

    public static implicit operator CypherValue(CypherDuration value) => new(CypherType.Duration, 0, value);

    public static implicit operator CypherValue(CypherPoint value) => new(CypherType.Point, 0, value);

    public static bool operator ==(CypherValue left, CypherValue right) => left.Equals(right);

    public static bool operator !=(CypherValue left, CypherValue right) => !left.Equals(right);

    /// <summary>A byte array; taken over, not copied.</summary>
    public static CypherValue Bytes(byte[] value) => new(CypherType.Bytes, 0, value);

    /// <summary>A list; taken over, not copied.</summary>
    public static CypherValue List(params CypherValue[] values) => new(CypherType.List, 0, values);

    public bool Equals(CypherValue other)
    {
        if (Type != other.Type || _bits != other._bits) return false;
        return Type switch
        {
            CypherType.Bytes => AsBytes().AsSpan().SequenceEqual(other.AsBytes()),
            CypherType.List => AsList().AsSpan().SequenceEqual(other.AsList()),
            _ => Equals(_reference, other._reference),
        };
    }

    public override bool Equals(object? obj) => obj is CypherValue other && Equals(other);

    public override int GetHashCode() => Type switch
    {
        CypherType.Bytes => AsBytes().Length,
        CypherType.List => AsList().Length,
        _ => HashCode.Combine(Type, _bits, _reference),
    };

    /// <summary>The value for logs and messages of tests; not Cypher syntax.</summary>
    public override string ToString() => Type switch
    {
        CypherType.Null => "null",
        CypherType.Boolean => AsBoolean() ? "true" : "false",
        CypherType.Integer => _bits.ToString(System.Globalization.CultureInfo.InvariantCulture),
        CypherType.Float => AsDouble().ToString("R", System.Globalization.CultureInfo.InvariantCulture),
        CypherType.String => $"'{_reference}'",
        CypherType.Bytes => $"bytes({AsBytes().Length})",
        CypherType.List => $"[{string.Join(", ", AsList())}]",
        CypherType.Map => $"{{{string.Join(", ", AsMap().Select(entry => $"{entry.Key}: {entry.Value}"))}}}",
        CypherType.Date => AsDate().ToString(),
        CypherType.LocalTime => AsLocalTime().ToString(),
        _ => _reference?.ToString() ?? "",
    };
}
