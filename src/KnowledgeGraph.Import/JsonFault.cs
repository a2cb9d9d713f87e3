using System.Text.Json;

namespace KnowledgeGraph.Import;

/// <summary>
/// Says where the JSON of a document breaks off, counted from 1. The parser counts within the record and from zero, and says so in words
/// of its own.
/// </summary>
internal static class JsonFault
{
    /// <param name="fault">What the parser met.</param>
    /// <param name="line">Line of the document on which the record starts, counted from 1.</param>
    public static string Describe(JsonException fault, long line) =>
        $"No valid JSON from line {line + (fault.LineNumber ?? 0)}, byte {(fault.BytePositionInLine ?? 0) + 1} on.";
}
