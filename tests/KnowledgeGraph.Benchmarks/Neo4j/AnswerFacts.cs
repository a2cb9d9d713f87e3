using System.Text.Json;

namespace KnowledgeGraph.Benchmarks.Neo4j;

/// <summary>
/// What an answer states, apart from how it is wrapped: <c>nodes</c> stand for their list, a list of one at the root for its element, and
/// lists
/// have no order. Two answers with the same text state the same.
/// </summary>
internal static class AnswerFacts
{
    public static string Of(byte[] answer)
    {
        using var document = JsonDocument.Parse(answer);
        if (document.RootElement.TryGetProperty("errors", out var errors)) throw new InvalidOperationException($"A query failed: {errors}");
        var root = document.RootElement.GetProperty("data").EnumerateObject().Single().Value;
        return Text(root.ValueKind == JsonValueKind.Array && root.GetArrayLength() == 1 ? root[0] : root);
    }

    /// <summary>Values that are stated, each once a place.</summary>
    public static int Count(byte[] answer)
    {
        using var document = JsonDocument.Parse(answer);
        return Count(document.RootElement);
    }

    private static int Count(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().Sum(member => member.Name == "extensions" ? 0 : Count(member.Value)),
        JsonValueKind.Array => element.EnumerateArray().Sum(Count),
        JsonValueKind.Null => 0,
        _ => 1,
    };

    private static string Text(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object when element.EnumerateObject().ToList() is [{ Name: "nodes", Value: var nodes }] => Text(nodes),
        JsonValueKind.Object => "{" + string.Join(", ", Members(element)) + "}",
        JsonValueKind.Array => "[" + string.Join(", ", element.EnumerateArray().Select(Text).Order(StringComparer.Ordinal)) + "]",
        JsonValueKind.String => JsonSerializer.Serialize(element.GetString()),
        _ => element.GetRawText(),
    };

    private static IEnumerable<string> Members(JsonElement element) =>
        element.EnumerateObject().OrderBy(member => member.Name, StringComparer.Ordinal).Select(member => $"{member.Name}: {Text(member.Value)}");
}
