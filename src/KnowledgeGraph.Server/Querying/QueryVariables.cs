using System.Text;
using System.Text.Json;

namespace KnowledgeGraph.Server.Querying;

/// <summary>The value of <c>--variables</c>: a JSON object, or <c>@</c> and the name of a file with one.</summary>
internal static class QueryVariables
{
    /// <returns>Empty if nothing was given.</returns>
    /// <exception cref="QueryException">The text is no JSON object.</exception>
    public static async Task<byte[]> ReadAsync(string? given, CancellationToken cancellation)
    {
        if (string.IsNullOrEmpty(given)) return [];
        var json = given[0] == '@' ? await File.ReadAllBytesAsync(given[1..], cancellation) : Encoding.UTF8.GetBytes(given);
        try
        {
            using var document = JsonDocument.Parse(json);
            return document.RootElement.ValueKind == JsonValueKind.Object ? json : throw NotAnObject(null);
        }
        catch (JsonException fault)
        {
            throw NotAnObject(fault);
        }
    }

    private static QueryException NotAnObject(JsonException? fault)
    {
        var place = fault is null ? "" : $" It is no JSON from line {fault.LineNumber + 1}, byte {fault.BytePositionInLine + 1} on.";
        return new(
            "VARIABLES",
            $"--variables wants a JSON object such as {{\"id\":\"arxiv:2410.01556\"}}, or @FILE with one.{place}",
            isUsage: true, fault);
    }
}
