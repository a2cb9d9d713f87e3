namespace KnowledgeGraph.Neo4j.Cypher.Values;

/// <summary>A value is read as the type that the statement returns; another type is an <see cref="InvalidCastException"/>.</summary>
public readonly partial struct CypherValue
{
    public bool AsBoolean() => Type == CypherType.Boolean ? _bits != 0 : throw Mismatch(CypherType.Boolean);

    public long AsInt64() => Type == CypherType.Integer ? _bits : throw Mismatch(CypherType.Integer);

    /// <exception cref="OverflowException">The number does not fit into 32 bits.</exception>
    public int AsInt32() => checked((int)AsInt64());

    /// <summary>A float, or an integer as one: Cypher arithmetic often yields either.</summary>
    public double AsDouble() => Type switch
    {
        CypherType.Float => BitConverter.Int64BitsToDouble(_bits),
        CypherType.Integer => _bits,
        _ => throw Mismatch(CypherType.Float),
    };

    public string AsString() => Reference<string>(CypherType.String);

    /// <summary>The text, or null where the value is null.</summary>
    public string? AsStringOrNull() => IsNull ? null : AsString();

    /// <summary>The integer, or null where the value is null.</summary>
    public long? AsInt64OrNull() => IsNull ? null : AsInt64();

    /// <summary>The number, or null where the value is null.</summary>
    public double? AsDoubleOrNull() => IsNull ? null : AsDouble();

    /// <summary>The value's own array; do not change it.</summary>
    public byte[] AsBytes() => Reference<byte[]>(CypherType.Bytes);

    /// <summary>The value's own array; do not change it.</summary>
    public CypherValue[] AsList() => Reference<CypherValue[]>(CypherType.List);

    public CypherMap AsMap() => Reference<CypherMap>(CypherType.Map);

    public CypherNode AsNode() => Reference<CypherNode>(CypherType.Node);

    public CypherRelationship AsRelationship() => Reference<CypherRelationship>(CypherType.Relationship);

    public CypherUnboundRelationship AsUnboundRelationship() => Reference<CypherUnboundRelationship>(CypherType.UnboundRelationship);

    public CypherPath AsPath() => Reference<CypherPath>(CypherType.Path);

    public CypherDate AsDate() => Type == CypherType.Date ? new CypherDate(_bits) : throw Mismatch(CypherType.Date);

    public CypherLocalTime AsLocalTime() =>
        Type == CypherType.LocalTime ? new CypherLocalTime(_bits) : throw Mismatch(CypherType.LocalTime);

    public CypherTime AsTime() => Reference<CypherTime>(CypherType.Time);

    public CypherLocalDateTime AsLocalDateTime() => Reference<CypherLocalDateTime>(CypherType.LocalDateTime);

    public CypherDateTime AsDateTime() => Reference<CypherDateTime>(CypherType.DateTime);

    public CypherDuration AsDuration() => Reference<CypherDuration>(CypherType.Duration);

    public CypherPoint AsPoint() => Reference<CypherPoint>(CypherType.Point);

    private T Reference<T>(CypherType type) => Type == type && _reference is T value ? value : throw Mismatch(type);

    private InvalidCastException Mismatch(CypherType wanted) => new($"The value is of type {Type}, not {wanted}.");
}
