using System.Text.Json;

namespace KnowledgeGraph.Server.Hosting.Replicas;

/// <summary>What one process tells the others after a write.</summary>
/// <param name="Version">The version that the write made.</param>
/// <param name="Written">What a reader must see to see it, in the store's words.</param>
internal sealed record DataChange(long Version, IReadOnlyList<string> Written)
{
    /// <summary>Under which it travels.</summary>
    public const string Topic = "data";

    public byte[] ToBytes() => JsonSerializer.SerializeToUtf8Bytes(this);

    /// <returns>Null where the bytes are no such message.</returns>
    public static DataChange? Parse(ReadOnlyMemory<byte> message)
    {
        try
        {
            return JsonSerializer.Deserialize<DataChange>(message.Span) is { Written: not null } change ? change : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
