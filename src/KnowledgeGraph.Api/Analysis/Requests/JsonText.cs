using System.Text.Encodings.Web;
using System.Text.Json;

namespace KnowledgeGraph.Api.Analysis.Requests;

/// <summary>How JSON of this folder is written.</summary>
internal static class JsonText
{
    /// <summary>Only what JSON itself asks for is escaped: the text is never part of a page.</summary>
    public static JsonWriterOptions WriterOptions { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
