using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Logging;

namespace KnowledgeGraph.Server.Hosting.Logging;

/// <summary>Writes entries as lines of UTF-8. Control characters never reach a line as such: what a client sent cannot forge an entry.</summary>
internal static class LogLines
{
    private const string TimeFormat = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";
    private const string TemplateName = "{OriginalFormat}";

    public static void WriteText(IBufferWriter<byte> output, in LogEntry entry)
    {
        var line = new StringBuilder(160)
            .Append(entry.Time.ToString(TimeFormat, CultureInfo.InvariantCulture)).Append(' ')
            .Append(LevelName(entry.Level).PadRight(5)).Append(' ')
            .Append(entry.Message);
        if (entry.Exception is { } fault) line.Append(" | ").Append(fault);
        for (var i = 0; i < line.Length; i++)
        {
            if (char.IsControl(line[i])) line[i] = ' ';
        }

        foreach (var chunk in line.Append('\n').GetChunks()) Encoding.UTF8.GetBytes(chunk.Span, output);
    }

    public static void WriteJson(IBufferWriter<byte> output, in LogEntry entry)
    {
        using (var json = new Utf8JsonWriter(output))
        {
            json.WriteStartObject();
            json.WriteString("time", entry.Time.ToString(TimeFormat, CultureInfo.InvariantCulture));
            json.WriteString("level", LevelName(entry.Level));
            json.WriteString("category", entry.Category);
            json.WriteString("message", entry.Message);
            foreach (var (name, value) in entry.Values ?? [])
            {
                if (name == TemplateName) continue;
                json.WritePropertyName(JsonNamingPolicy.CamelCase.ConvertName(name));
                WriteValue(json, value);
            }

            if (entry.Exception is { } fault) json.WriteString("exception", fault.ToString());
            json.WriteEndObject();
        }

        output.Write("\n"u8);
    }

    private static void WriteValue(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case null: json.WriteNullValue(); break;
            case int number: json.WriteNumberValue(number); break;
            case long number: json.WriteNumberValue(number); break;
            case double number when double.IsFinite(number): json.WriteNumberValue(number); break;
            case bool flag: json.WriteBooleanValue(flag); break;
            default: json.WriteStringValue(Convert.ToString(value, CultureInfo.InvariantCulture)); break;
        }
    }

    private static string LevelName(LogLevel level) => level switch
    {
        LogLevel.Trace => "trace",
        LogLevel.Debug => "debug",
        LogLevel.Information => "info",
        LogLevel.Warning => "warn",
        LogLevel.Error => "error",
        _ => "fatal",
    };
}
