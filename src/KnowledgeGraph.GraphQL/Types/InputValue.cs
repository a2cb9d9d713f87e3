using System.Globalization;
using System.Runtime.CompilerServices;

namespace KnowledgeGraph.GraphQL.Types;

/// <summary>
/// A literal or variable after coercion to its type (§3.4.2 and the input coercion of every type). Immutable; the default value is
/// <see cref="InputKind.Absent"/>. The readers throw <see cref="InvalidOperationException"/> when the value has another kind: coercion
/// has already proved that the value fits its declared type, so a mismatch is a mistake in the resolver.
/// </summary>
public readonly struct InputValue
{
    private readonly object? _reference;
    private readonly long _bits;

    private InputValue(InputKind kind, object? reference, long bits = 0)
    {
        Kind = kind;
        _reference = reference;
        _bits = bits;
    }

    public static InputValue Null => new(InputKind.Null, null);

    public InputKind Kind { get; }

    /// <summary>False if the value was left out and has no default.</summary>
    public bool IsPresent => Kind != InputKind.Absent;

    /// <summary>True if the value was left out or is null: what most resolvers treat alike.</summary>
    public bool IsNullOrAbsent => Kind <= InputKind.Null;

    /// <summary>The value of an input object's field; absent also when this value itself is null or absent.</summary>
    public InputValue this[string fieldName] => IsNullOrAbsent ? default : AsObject()[fieldName];

    public static InputValue Of(long value) => new(InputKind.Integer, null, value);

    public static InputValue Of(double value) => new(InputKind.Float, null, BitConverter.DoubleToInt64Bits(value));

    public static InputValue Of(bool value) => new(InputKind.Boolean, null, value ? 1 : 0);

    public static InputValue Of(string value) => new(InputKind.String, value);

    public static InputValue Of(EnumValue value) => new(InputKind.Enum, value);

    public static InputValue Of(InputObject value) => new(InputKind.Object, value);

    /// <summary>The array is kept, not copied.</summary>
    public static InputValue Of(InputValue[] items) => new(InputKind.List, items);

    /// <summary>For custom scalars; boxes value types.</summary>
    public static InputValue OfCustom(object value) => new(InputKind.Custom, value);

    public int AsInt32() => checked((int)AsInt64());

    public long AsInt64() => Kind == InputKind.Integer ? _bits : throw Mismatch(InputKind.Integer);

    /// <summary>Whole numbers are widened.</summary>
    public double AsDouble() =>
        Kind == InputKind.Integer ? _bits : BitConverter.Int64BitsToDouble(Expect(InputKind.Float)._bits);

    public bool AsBoolean() => Expect(InputKind.Boolean)._bits != 0;

    public string AsString() => Reference<string>(InputKind.String);

    public EnumValue AsEnum() => Reference<EnumValue>(InputKind.Enum);

    /// <summary>The CLR enum member that the value was declared for.</summary>
    public TEnum AsEnum<TEnum>()
        where TEnum : struct, Enum
    {
        long number = AsEnum().Number;
        return Unsafe.SizeOf<TEnum>() switch
        {
            1 => Reinterpret<sbyte, TEnum>((sbyte)number),
            2 => Reinterpret<short, TEnum>((short)number),
            4 => Reinterpret<int, TEnum>((int)number),
            _ => Reinterpret<long, TEnum>(number),
        };
    }

    public InputObject AsObject() => Reference<InputObject>(InputKind.Object);

    public ReadOnlySpan<InputValue> AsList() => Reference<InputValue[]>(InputKind.List);

    /// <summary>What a custom scalar made of the value.</summary>
    public T As<T>() => Expect(InputKind.Custom)._reference is T value
        ? value
        : throw new InvalidOperationException($"The input value is a {_reference?.GetType().Name}, not a {typeof(T).Name}.");

    public override string ToString() => Kind switch
    {
        InputKind.Absent => "absent",
        InputKind.Null => "null",
        InputKind.Integer => _bits.ToString(CultureInfo.InvariantCulture),
        InputKind.Float => AsDouble().ToString(CultureInfo.InvariantCulture),
        InputKind.Boolean => AsBoolean() ? "true" : "false",
        InputKind.Enum => AsEnum().Name,
        InputKind.List => $"[{string.Join(", ", AsList().ToArray())}]",
        _ => _reference?.ToString() ?? string.Empty,
    };

    private static TTo Reinterpret<TFrom, TTo>(TFrom value) => Unsafe.As<TFrom, TTo>(ref value);

    private T Reference<T>(InputKind kind)
        where T : class => Kind == kind && _reference is T value ? value : throw Mismatch(kind);

    private InputValue Expect(InputKind kind) => Kind == kind ? this : throw Mismatch(kind);

    private InvalidOperationException Mismatch(InputKind wanted) =>
        new($"The input value is of kind {Kind}, but was read as {wanted}. Ask Kind, IsPresent or IsNullOrAbsent first.");
}
