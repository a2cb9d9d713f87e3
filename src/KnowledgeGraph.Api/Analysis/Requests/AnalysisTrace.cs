using System.Buffers;
using System.Text.Json;

namespace KnowledgeGraph.Api.Analysis.Requests;

/// <summary>
/// What the analysis fields of one response rest on, as the JSON of <c>extensions.analysis</c>: an entry a field, by response name, so that
/// equal requests on equal data get equal bytes. Safe from any thread.
/// </summary>
internal sealed class AnalysisTrace
{
    private readonly Lock _lock = new();
    private readonly List<TraceEntry> _entries = [];

    public void Add(TraceEntry entry)
    {
        lock (_lock) _entries.Add(entry);
    }

    /// <summary>Null if no analysis field was asked for.</summary>
    /// <param name="dataVersion">What the request reads; null while the store is away.</param>
    public ReadOnlyMemory<byte>? ToJson(long? dataVersion)
    {
        lock (_lock)
        {
            if (_entries.Count == 0) return null;
            var buffer = new ArrayBufferWriter<byte>();
            using var writer = new Utf8JsonWriter(buffer, JsonText.WriterOptions);
            writer.WriteStartArray();
            foreach (var entry in _entries.OrderBy(entry => entry.Path, StringComparer.Ordinal).ThenBy(entry => entry.Parameters,
                StringComparer.Ordinal))
                entry.Write(writer, dataVersion);
            writer.WriteEndArray();
            writer.Flush();
            return buffer.WrittenMemory.ToArray();
        }
    }
}
