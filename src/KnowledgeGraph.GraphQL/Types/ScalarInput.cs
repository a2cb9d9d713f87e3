using System.Globalization;
using KnowledgeGraph.GraphQL.Language.Ast;

namespace KnowledgeGraph.GraphQL.Types;

/// <summary>A scalar as it was written, before its type gives it a meaning. Only the member that fits the kind is meaningful.</summary>
public readonly struct ScalarInput
{
    private ScalarInput(ScalarInputKind kind, string? text, long integer, double number)
    {
        Kind = kind;
        Text = text ?? string.Empty;
        Integer = integer;
        Number = number;
    }

    public ScalarInputKind Kind { get; }

    /// <summary>The string, or the digits of a <see cref="ScalarInputKind.BigInteger"/>.</summary>
    public string Text { get; }

    public long Integer { get; }

    /// <summary>The number as a double, for every numeric kind; not finite if the digits pass the range of doubles.</summary>
    public double Number { get; }

    public bool Boolean => Integer != 0;

    public static ScalarInput OfString(string value) => new(ScalarInputKind.String, value, 0, 0);

    public static ScalarInput OfInteger(long value) => new(ScalarInputKind.Integer, null, value, value);

    public static ScalarInput OfFloat(double value) => new(ScalarInputKind.Float, null, 0, value);

    public static ScalarInput OfBoolean(bool value) => new(ScalarInputKind.Boolean, null, value ? 1 : 0, 0);

    /// <param name="digits">Matches <c>-?(0|[1-9][0-9]*)</c>.</param>
    public static ScalarInput OfIntegerText(string digits) =>
        long.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long value)
            ? OfInteger(value)
            : new(ScalarInputKind.BigInteger, digits, 0, double.Parse(digits, CultureInfo.InvariantCulture));

    /// <summary>False for literals that no scalar takes: enum values, lists, objects, null and variables.</summary>
    public static bool TryFromLiteral(ValueNode literal, out ScalarInput input)
    {
        switch (literal)
        {
            case StringValueNode text:
                input = OfString(text.Value);
                return true;
            case IntValueNode integer:
                input = OfIntegerText(integer.Text);
                return true;
            case FloatValueNode number:
                input = OfFloat(double.Parse(number.Text, CultureInfo.InvariantCulture));
                return true;
            case BooleanValueNode boolean:
                input = OfBoolean(boolean.Value);
                return true;
            default:
                input = default;
                return false;
        }
    }

    /// <summary>As GraphQL would print it, for error messages.</summary>
    public override string ToString() => Kind switch
    {
        ScalarInputKind.String => $"\"{Text}\"",
        ScalarInputKind.Integer => Integer.ToString(CultureInfo.InvariantCulture),
        ScalarInputKind.BigInteger => Text,
        ScalarInputKind.Float => Number.ToString(CultureInfo.InvariantCulture),
        _ => Boolean ? "true" : "false",
    };
}
