using System.Buffers;
using System.IO.Pipelines;
using Microsoft.AspNetCore.Http;

namespace KnowledgeGraph.GraphQL.Http.Reading;

/// <summary>
/// A request body in one piece of memory. Most bodies arrive in one segment of the host's pipe and are used where they lie; others are
/// copied to a rented array. Disposing gives the memory back, so nothing may refer to it after that.
/// </summary>
internal sealed class RequestBody : IDisposable
{
    private readonly PipeReader _reader;
    private ReadOnlySequence<byte> _sequence;
    private byte[]? _rented;

    private RequestBody(PipeReader reader)
    {
        _reader = reader;
    }

    public ReadOnlyMemory<byte> Memory { get; private set; }

    /// <returns>The body, or a fault when it passes the limit or the connection broke the rules of HTTP.</returns>
    public static async ValueTask<(RequestBody? Body, HttpFault? Fault)> ReadAsync(
        HttpRequest request, int maxBytes, CancellationToken cancellationToken)
    {
        if (request.ContentLength > maxBytes)
        {
            return (null, HttpFaults.BodyTooLarge(maxBytes));
        }

        try
        {
            PipeReader reader = request.BodyReader;
            while (true)
            {
                ReadResult result = await reader.ReadAsync(cancellationToken).ConfigureAwait(false);
                if (result.Buffer.Length > maxBytes)
                {
                    reader.AdvanceTo(result.Buffer.End);
                    return (null, HttpFaults.BodyTooLarge(maxBytes));
                }

                if (result.IsCompleted)
                {
                    return Take(reader, result.Buffer);
                }

                reader.AdvanceTo(result.Buffer.Start, result.Buffer.End);
            }
        }
        catch (BadHttpRequestException exception)
        {
            return (null, HttpFaults.UnreadableBody(exception.Message, exception.StatusCode));
        }
    }

    public void Dispose()
    {
        if (_rented is not null)
        {
            ArrayPool<byte>.Shared.Return(_rented);
            _rented = null;
        }

        Memory = default;
        _reader.AdvanceTo(_sequence.End);
    }

    private static (RequestBody? Body, HttpFault? Fault) Take(PipeReader reader, ReadOnlySequence<byte> sequence)
    {
        if (sequence.IsEmpty)
        {
            reader.AdvanceTo(sequence.End);
            return (null, HttpFaults.EmptyBody);
        }

        var body = new RequestBody(reader) { _sequence = sequence };
        body.Memory = sequence.IsSingleSegment ? sequence.First : body.Copy(sequence);
        return (body, null);
    }

    private ReadOnlyMemory<byte> Copy(ReadOnlySequence<byte> sequence)
    {
        int length = (int)sequence.Length;
        _rented = ArrayPool<byte>.Shared.Rent(length);
        sequence.CopyTo(_rented);
        return _rented.AsMemory(0, length);
    }
}
