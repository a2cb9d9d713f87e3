using System.Text.Encodings.Web;
using System.Text.Json;
using KnowledgeGraph.Storage.Events;

namespace KnowledgeGraph.Server.Hosting.Replicas;

/// <summary>What one process tells the others after a write.</summary>
/// <param name="Version">The version that the write made.</param>
/// <param name="Written">What a reader must see to see it, in the store's words.</param>
/// <param name="Change">For those who wait for changes; null where the write said nothing new.</param>
internal sealed record DataChange(long Version, IReadOnlyList<string> Written, GraphChange? Change = null)
{
    /// <summary>Under which it travels.</summary>
    public const string Topic = "data";

    /// <summary>It goes from program to program, never into a page, so that only what JSON itself wants is escaped.</summary>
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Bytes that a channel takes at most.</summary>
    private const int LargestMessage = 64 << 10;

    /// <summary>Ids of strange characters take several bytes each: where that is too much, the nodes are left out.</summary>
    public byte[] ToBytes()
    {
        var bytes = JsonSerializer.SerializeToUtf8Bytes(DataChangeText.Of(this), Json);
        if (bytes.Length <= LargestMessage || Change is null) return bytes;
        return JsonSerializer.SerializeToUtf8Bytes(
            DataChangeText.Of(this with { Change = Change with { Nodes = [], AreNodesComplete = false } }), Json);
    }

    /// <returns>Null where the bytes are no such message.</returns>
    public static DataChange? Parse(ReadOnlyMemory<byte> message)
    {
        try
        {
            return JsonSerializer.Deserialize<DataChangeText>(message.Span, Json)?.Read();
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
