using System.Globalization;
using System.Text;
using System.Text.Json;
using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.GraphQL.Execution.Coercion;

/// <summary>
/// Gives the JSON of variables the meaning of their types (§6.1.2 and the input coercion of every type), without a document tree.
/// </summary>
internal static class JsonCoercion
{
    /// <summary>Reads one value.</summary>
    /// <param name="reader">Stands on the first token of the value and, after success, on its last.</param>
    /// <param name="type">An input type.</param>
    /// <param name="value">Never absent after success.</param>
    /// <returns>Null on success; otherwise the reader stands anywhere inside the value.</returns>
    /// <exception cref="JsonException">The text is not JSON, or nested too deeply.</exception>
    public static CoercionFailure? Coerce(ref Utf8JsonReader reader, GraphQLType type, out InputValue value)
    {
        if (reader.TokenType == JsonTokenType.Null)
        {
            value = InputValue.Null;
            return type.IsNonNull ? new CoercionFailure($"{type} must not be null") : null;
        }

        return type.NullableType switch
        {
            ListType list => CoerceList(ref reader, list, out value),
            InputObjectType inputObject => CoerceObject(ref reader, inputObject, out value),
            EnumType enumType => CoerceEnum(ref reader, enumType, out value),
            ScalarType scalar => CoerceScalar(ref reader, scalar, out value),
            _ => throw new InvalidOperationException($"{type} is not an input type."),
        };
    }

    private static CoercionFailure? CoerceList(ref Utf8JsonReader reader, ListType type, out InputValue value)
    {
        value = default;
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            // A value that is no list stands for a list of itself (§3.11).
            CoercionFailure? single = Coerce(ref reader, type.ItemType, out InputValue item);
            value = InputValue.Of([item]);
            return single;
        }

        List<InputValue> items = [];
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (Coerce(ref reader, type.ItemType, out InputValue item) is { } failure)
            {
                return failure.InItem(items.Count);
            }

            items.Add(item);
        }

        value = InputValue.Of([.. items]);
        return null;
    }

    private static CoercionFailure? CoerceObject(ref Utf8JsonReader reader, InputObjectType type, out InputValue value)
    {
        value = default;
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            return new CoercionFailure($"{type.Name} must be an object");
        }

        var values = new InputValue[type.Fields.Count];
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            string name = reader.GetString() ?? string.Empty;
            if (type.FindField(name) is not { } field)
            {
                return new CoercionFailure($"{type.Name} has no field \"{Shorten(name)}\"");
            }

            reader.Read();
            if (Coerce(ref reader, field.Type, out values[field.Index]) is { } failure)
            {
                return failure.InField(name);
            }
        }

        value = InputValue.Of(new InputObject(type, values));
        return InputObjectAssembly.Complete(type, values);
    }

    private static CoercionFailure? CoerceEnum(ref Utf8JsonReader reader, EnumType type, out InputValue value)
    {
        value = default;
        if (reader.TokenType != JsonTokenType.String)
        {
            return new CoercionFailure($"{type.Name} must be a string that names an enum value");
        }

        string name = reader.GetString() ?? string.Empty;
        if (type.FindValue(name) is not { } enumValue)
        {
            return new CoercionFailure($"{type.Name} has no value {Shorten(name)}");
        }

        value = InputValue.Of(enumValue);
        return null;
    }

    private static CoercionFailure? CoerceScalar(ref Utf8JsonReader reader, ScalarType type, out InputValue value)
    {
        value = default;
        ScalarInput input;
        switch (reader.TokenType)
        {
            case JsonTokenType.String:
                input = ScalarInput.OfString(reader.GetString() ?? string.Empty);
                break;
            case JsonTokenType.True or JsonTokenType.False:
                input = ScalarInput.OfBoolean(reader.GetBoolean());
                break;
            case JsonTokenType.Number:
                input = ReadNumber(ref reader);
                break;
            default:
                return new CoercionFailure($"{type.Name} cannot represent " +
                    $"{(reader.TokenType == JsonTokenType.StartArray ? "a list" : "an object")}");
        }

        return type.TryCoerce(input, out value, out string? problem) ? null : new CoercionFailure(problem);
    }

    private static ScalarInput ReadNumber(ref Utf8JsonReader reader)
    {
        if (reader.TryGetInt64(out long integer))
        {
            return ScalarInput.OfInteger(integer);
        }

        ReadOnlySpan<byte> digits = reader.ValueSpan;
        if (digits.IndexOfAny(".eE"u8) < 0)
        {
            return ScalarInput.OfIntegerText(Encoding.ASCII.GetString(digits));
        }

        double number = double.Parse(digits, CultureInfo.InvariantCulture);

        // Many JSON writers know no integers: 10.0 means the same number as 10 (§3.5.1).
        return number == Math.Truncate(number) && Math.Abs(number) <= 1L << 53
            ? ScalarInput.OfInteger((long)number)
            : ScalarInput.OfFloat(number);
    }

    /// <summary>Messages quote no more than a glimpse of what a client sent.</summary>
    private static string Shorten(string text) => text.Length <= 64 ? text : string.Concat(text.AsSpan(0, 64), "…");
}
