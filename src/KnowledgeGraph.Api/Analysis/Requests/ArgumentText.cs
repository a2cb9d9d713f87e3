using System.Buffers;
using System.Text;
using System.Text.Json;
using KnowledgeGraph.GraphQL.Execution.Resolving;
using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.Api.Analysis.Requests;

/// <summary>
/// Writes the arguments of a field as JSON in the order of their declaration, with defaults and without what was left out: equal
/// questions give equal texts. Serves the cache as its key and the client as <c>extensions.analysis.parameters</c>.
/// </summary>
internal static class ArgumentText
{
    public static string Of(FieldContext context)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(buffer, JsonText.WriterOptions);
        writer.WriteStartObject();
        foreach (var argument in context.Field.Arguments) Write(writer, argument.Name, context.Argument(argument.Name));
        writer.WriteEndObject();
        writer.Flush();
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void Write(Utf8JsonWriter writer, string name, InputValue value)
    {
        if (value.IsNullOrAbsent) return;
        writer.WritePropertyName(name);
        Write(writer, value);
    }

    private static void Write(Utf8JsonWriter writer, InputValue value)
    {
        switch (value.Kind)
        {
            case InputKind.Integer:
                writer.WriteNumberValue(value.AsInt64());
                break;
            case InputKind.Float:
                writer.WriteNumberValue(value.AsDouble());
                break;
            case InputKind.Boolean:
                writer.WriteBooleanValue(value.AsBoolean());
                break;
            case InputKind.List:
                writer.WriteStartArray();
                foreach (var item in value.AsList()) Write(writer, item);
                writer.WriteEndArray();
                break;
            case InputKind.Object:
                writer.WriteStartObject();
                var fields = value.AsObject();
                foreach (var field in fields.Type.Fields) Write(writer, field.Name, fields[field]);
                writer.WriteEndObject();
                break;
            case InputKind.Absent or InputKind.Null:
                writer.WriteNullValue();
                break;
            default:
                writer.WriteStringValue(value.ToString());
                break;
        }
    }
}
