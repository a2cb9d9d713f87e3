namespace KnowledgeGraph.Model;

/// <summary>
/// One value of a property. <c>default</c> is "not stated". Text lists hold the items in the order stated; node lists hold ids.
/// Equality compares contents.
/// </summary>
public readonly struct PropertyValue : IEquatable<PropertyValue>
{
    private readonly long _bits;
    private readonly object? _object;

    private PropertyValue(PropertyType type, long bits, object? value)
    {
        Type = type;
        _bits = bits;
        _object = value;
    }

    public PropertyType Type { get; }

    public bool IsNone => Type == PropertyType.None;

    public string AsText => Type == PropertyType.Text && _object is string text ? text : throw Wrong(PropertyType.Text);

    public long AsInteger => Type == PropertyType.Integer ? _bits : throw Wrong(PropertyType.Integer);

    public double AsNumber => Type == PropertyType.Number ? BitConverter.Int64BitsToDouble(_bits) : throw Wrong(PropertyType.Number);

    public bool AsBoolean => Type == PropertyType.Boolean ? _bits != 0 : throw Wrong(PropertyType.Boolean);

    public DateOnly AsDate => Type == PropertyType.Date ? DateOnly.FromDayNumber((int)_bits) : throw Wrong(PropertyType.Date);

    public IReadOnlyList<string> AsTextList => _object is IReadOnlyList<string> list ? list : throw Wrong(PropertyType.TextList);

    public IReadOnlyList<ExternalId> AsNodeList => _object is IReadOnlyList<ExternalId> list ? list : throw Wrong(PropertyType.NodeList);

    public static PropertyValue Text(string value) => new(PropertyType.Text, 0, value);

    public static PropertyValue Integer(long value) => new(PropertyType.Integer, value, null);

    public static PropertyValue Number(double value) => new(PropertyType.Number, BitConverter.DoubleToInt64Bits(value), null);

    public static PropertyValue Boolean(bool value) => new(PropertyType.Boolean, value ? 1 : 0, null);

    public static PropertyValue Date(DateOnly value) => new(PropertyType.Date, value.DayNumber, null);

    public static PropertyValue TextList(IReadOnlyList<string> values) => new(PropertyType.TextList, 0, values);

    public static PropertyValue NodeList(IReadOnlyList<ExternalId> values) => new(PropertyType.NodeList, 0, values);

    public static bool operator ==(PropertyValue left, PropertyValue right) => left.Equals(right);

    public static bool operator !=(PropertyValue left, PropertyValue right) => !left.Equals(right);

    public bool Equals(PropertyValue other)
    {
        if (Type != other.Type || _bits != other._bits) return false;
        return (_object, other._object) switch
        {
            (IReadOnlyList<string> a, IReadOnlyList<string> b) => a.SequenceEqual(b),
            (IReadOnlyList<ExternalId> a, IReadOnlyList<ExternalId> b) => a.SequenceEqual(b),
            var (a, b) => Equals(a, b),
        };
    }

    public override bool Equals(object? obj) => obj is PropertyValue other && Equals(other);

    public override int GetHashCode() => _object switch
    {
        string text => HashCode.Combine(Type, text),
        IReadOnlyList<string> list => HashCode.Combine(Type, list.Count, list.Count == 0 ? "" : list[0]),
        IReadOnlyList<ExternalId> list => HashCode.Combine(Type, list.Count),
        _ => HashCode.Combine(Type, _bits),
    };

    public override string ToString() => Type switch
    {
        PropertyType.None => "",
        PropertyType.Text => AsText,
        PropertyType.Integer => AsInteger.ToString(System.Globalization.CultureInfo.InvariantCulture),
        PropertyType.Number => AsNumber.ToString(System.Globalization.CultureInfo.InvariantCulture),
        PropertyType.Boolean => AsBoolean ? "true" : "false",
        PropertyType.Date => AsDate.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
        PropertyType.TextList => string.Join(" | ", AsTextList),
        _ => string.Join(" | ", AsNodeList),
    };

    private InvalidOperationException Wrong(PropertyType wanted) => new($"The value is of type {Type}, not {wanted}.");
}
