using System.Globalization;
using System.Text.Json;

namespace KnowledgeGraph.Server.Output;

/// <summary>
/// Where commands speak: results to standard output (a table for people, one JSON object with <c>--json</c>), everything else to
/// standard error, so that a pipe gets the result alone.
/// </summary>
public sealed class CommandOutput(bool json, TextWriter output, TextWriter messages)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public bool IsJson { get; } = json;

    public static CommandOutput Create(bool json) =>
        new(json, Console.Out, Console.Error);

    /// <summary>Prints a result: as JSON, or as a table of names and values.</summary>
    public void Result(object result, IEnumerable<(string Name, object Value)> rows)
    {
        if (IsJson)
        {
            output.WriteLine(JsonSerializer.Serialize(result, Json));
            return;
        }

        foreach (var (name, value) in rows)
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-22} {Format(value),14}"));
    }

    /// <summary>Prints a result: as JSON, or as lines for people.</summary>
    public void Text(object result, IEnumerable<string> lines)
    {
        if (IsJson)
        {
            output.WriteLine(JsonSerializer.Serialize(result, Json));
            return;
        }

        foreach (var line in lines) output.WriteLine(line);
    }

    public void Message(string text) => messages.WriteLine(text);

    public void Error(string code, string text) => Error(code, text, null);

    /// <param name="code">What a program tells faults apart by.</param>
    /// <param name="text">What happened, where, and what to do.</param>
    /// <param name="details">An object whose members tell a program more; null for none.</param>
    public void Error(string code, string text, object? details)
    {
        if (IsJson) output.WriteLine(JsonSerializer.Serialize<object>(ErrorOf(code, text, details), Json));
        messages.WriteLine($"error {code}: {text}");
    }

    private static object ErrorOf(string code, string message, object? details) =>
        details is null ? new { error = new { code, message } } : new { error = new { code, message, details } };

    private static string Format(object value) => value is long number
        ? number.ToString("N0", CultureInfo.InvariantCulture)
        : Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
}
