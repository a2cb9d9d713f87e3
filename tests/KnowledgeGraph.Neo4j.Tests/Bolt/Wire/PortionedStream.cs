namespace KnowledgeGraph.Neo4j.Tests.Bolt.Wire;

/// <summary>Hands its bytes out in portions, as a network does, and only once its gate is open.</summary>
internal sealed class PortionedStream(byte[] bytes, int portion) : MemoryStream(bytes)
{
    public TaskCompletionSource? Gate { get; init; }

    public bool IsAtEnd => Position == Length;

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (Gate is not null) await Gate.Task;
        return Read(buffer.Span[..Math.Min(portion, buffer.Length)]);
    }
}
