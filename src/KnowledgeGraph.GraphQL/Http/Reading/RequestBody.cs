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

    /// <summary>Reads a body that has arrived as a whole, as nearly every one has when its headers have.</summary>
    /// <param name="request">The request; its body may be read in part where the result is false.</param>
    /// <param name="maxBytes">The limit.</param>
    /// <param name="body">The body; null where there is a fault.</param>
    /// <param name="fault">Why the body cannot be used.</param>
    /// <returns>False if more is to come: go on with <see cref="ReadAsync"/>.</returns>
    public static bool TryRead(HttpRequest request, int maxBytes, out RequestBody? body, out HttpFault? fault)
    {
        (body, fault) = (null, null);
        if (request.ContentLength > maxBytes)
        {
            fault = HttpFaults.BodyTooLarge(maxBytes);
            return true;
        }

        try
        {
            PipeReader reader = request.BodyReader;
            return reader.TryRead(out ReadResult result) && TryTake(reader, result, maxBytes, out body, out fault);
        }
        catch (BadHttpRequestException exception)
        {
            fault = HttpFaults.UnreadableBody(exception.Message, exception.StatusCode);
            return true;
        }
    }

    /// <returns>The body, or a fault when it passes the limit or the connection broke the rules of HTTP.</returns>
    public static async ValueTask<(RequestBody? Body, HttpFault? Fault)> ReadAsync(
        HttpRequest request, int maxBytes, CancellationToken cancellationToken)
    {
        try
        {
            PipeReader reader = request.BodyReader;
            while (true)
            {
                ReadResult result = await reader.ReadAsync(cancellationToken).ConfigureAwait(false);
                if (TryTake(reader, result, maxBytes, out RequestBody? body, out HttpFault? fault))
                {
                    return (body, fault);
                }
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

    /// <returns>False if more is to come.</returns>
    private static bool TryTake(PipeReader reader, in ReadResult result, int maxBytes, out RequestBody? body, out HttpFault? fault)
    {
        (body, fault) = (null, null);
        ReadOnlySequence<byte> sequence = result.Buffer;
        if (sequence.Length > maxBytes)
        {
            fault = HttpFaults.BodyTooLarge(maxBytes);
        }
        else if (!result.IsCompleted)
        {
            reader.AdvanceTo(sequence.Start, sequence.End);
            return false;
        }
        else if (sequence.IsEmpty)
        {
            fault = HttpFaults.EmptyBody;
        }

        if (fault is not null)
        {
            reader.AdvanceTo(sequence.End);
            return true;
        }

        body = new RequestBody(reader) { _sequence = sequence };
        body.Memory = sequence.IsSingleSegment ? sequence.First : body.Copy(sequence);
        return true;
    }

    private ReadOnlyMemory<byte> Copy(ReadOnlySequence<byte> sequence)
    {
        int length = (int)sequence.Length;
        _rented = ArrayPool<byte>.Shared.Rent(length);
        sequence.CopyTo(_rented);
        return _rented.AsMemory(0, length);
    }
}
