using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace KnowledgeGraph.GraphQL.Types;

/// <summary>The five scalars of the specification (§3.5.1 to §3.5.5), shared by all schemas.</summary>
public static class BuiltInScalars
{
    public static ScalarType Int { get; } = new(
        "Int", "A whole number between -2^31 and 2^31 - 1.", null, CoerceInt);

    public static ScalarType Float { get; } = new(
        "Float", "A finite number of double precision, as in IEEE 754.", null, CoerceFloat);

    public static ScalarType String { get; } = new(
        "String", "Text of any length, in Unicode.", null, CoerceString);

    public static ScalarType Boolean { get; } = new(
        "Boolean", "`true` or `false`.", null, CoerceBoolean);

    public static ScalarType Id { get; } = new(
        "ID", "An opaque identifier. Always a string in responses; whole numbers are accepted as input.", null, CoerceId);

    /// <summary>In the order in which the specification defines them.</summary>
    public static IReadOnlyList<ScalarType> All { get; } = [Int, Float, String, Boolean, Id];

    /// <summary>True for the types that printed schemas leave out, since every service has them.</summary>
    public static bool Contains(NamedType type) => type is ScalarType scalar && All.Contains(scalar);

    private static bool CoerceInt(in ScalarInput input, out InputValue value, [NotNullWhen(false)] out string? problem)
    {
        value = InputValue.Of(input.Integer);
        problem = input.Kind switch
        {
            ScalarInputKind.Integer when input.Integer is >= int.MinValue and <= int.MaxValue => null,
            ScalarInputKind.Integer or ScalarInputKind.BigInteger =>
                $"Int cannot represent a whole number outside 32 bits: {input}",
            _ => $"Int cannot represent non-integer value: {input}",
        };
        return problem is null;
    }

    private static bool CoerceFloat(in ScalarInput input, out InputValue value, [NotNullWhen(false)] out string? problem)
    {
        value = InputValue.Of(input.Number);
        problem = input.Kind switch
        {
            ScalarInputKind.String or ScalarInputKind.Boolean => $"Float cannot represent non-numeric value: {input}",
            _ when !double.IsFinite(input.Number) => "Float cannot represent a number beyond the range of double precision",
            _ => null,
        };
        return problem is null;
    }

    private static bool CoerceString(in ScalarInput input, out InputValue value, [NotNullWhen(false)] out string? problem)
    {
        value = InputValue.Of(input.Text);
        problem = input.Kind == ScalarInputKind.String ? null : $"String cannot represent a non-string value: {input}";
        return problem is null;
    }

    private static bool CoerceBoolean(in ScalarInput input, out InputValue value, [NotNullWhen(false)] out string? problem)
    {
        value = InputValue.Of(input.Boolean);
        problem = input.Kind == ScalarInputKind.Boolean ? null : $"Boolean cannot represent a non-boolean value: {input}";
        return problem is null;
    }

    private static bool CoerceId(in ScalarInput input, out InputValue value, [NotNullWhen(false)] out string? problem)
    {
        value = InputValue.Of(input.Kind == ScalarInputKind.Integer
            ? input.Integer.ToString(CultureInfo.InvariantCulture)
            : input.Text);
        problem = input.Kind is ScalarInputKind.String or ScalarInputKind.Integer or ScalarInputKind.BigInteger
            ? null
            : $"ID cannot represent a non-string and non-integer value: {input}";
        return problem is null;
    }
}
