using System.Text.Json;
using KnowledgeGraph.Analysis.Budgets;

namespace KnowledgeGraph.Api.Analysis.Requests;

/// <summary>One field in <c>extensions.analysis</c>.</summary>
/// <param name="Path">Its name in the response; for a field of a node, with the node's type before it.</param>
/// <param name="Algorithm">What computed it.</param>
/// <param name="Version">Of the topology.</param>
/// <param name="ReadAt">When that version was the store's newest; told where the topology is behind the data.</param>
/// <param name="Seed">Start of random streams, if any.</param>
/// <param name="Parameters">The arguments as JSON, defaults included.</param>
/// <param name="Report">Null where nothing was run.</param>
internal sealed record TraceEntry(
    string Path, string Algorithm, long Version, DateTimeOffset ReadAt, ulong? Seed, string Parameters, RunReport? Report)
{
    public void Write(Utf8JsonWriter writer, long? dataVersion)
    {
        writer.WriteStartObject();
        writer.WriteString("field", Path);
        writer.WriteString("algorithm", Algorithm);
        writer.WriteNumber("dataVersion", Version);
        if (dataVersion != Version)
        {
            if (dataVersion is { } newer) writer.WriteNumber("versionsBehind", newer - Version);
            writer.WriteString("newestAt", ReadAt);
        }

        if (Seed is { } seed) writer.WriteNumber("seed", seed);
        writer.WritePropertyName("parameters");
        writer.WriteRawValue(Parameters);
        if (Report is { } report)
        {
            writer.WriteBoolean("complete", report.IsComplete);
            writer.WriteNumber("nodesTouched", report.NodesTouched);
        }

        writer.WriteEndObject();
    }
}
