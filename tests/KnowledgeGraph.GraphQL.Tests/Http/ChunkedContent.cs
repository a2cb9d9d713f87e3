using System.Net;
using System.Net.Http.Headers;

namespace KnowledgeGraph.GraphQL.Tests.Http;

/// <summary>A JSON body of unknown length that arrives in pieces.</summary>
internal sealed class ChunkedContent : HttpContent
{
    private readonly byte[] _body;
    private readonly int _chunkBytes;

    public ChunkedContent(byte[] body, int chunkBytes)
    {
        _body = body;
        _chunkBytes = chunkBytes;
        Headers.ContentType = new MediaTypeHeaderValue("application/json");
    }

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        foreach (byte[] chunk in _body.Chunk(_chunkBytes))
        {
            await stream.WriteAsync(chunk);
            await stream.FlushAsync();
        }
    }

    protected override bool TryComputeLength(out long length)
    {
        length = 0;
        return false;
    }
}
