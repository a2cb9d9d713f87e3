using System.Text.Json;

namespace KnowledgeGraph.GraphQL.Http.Reading;

/// <summary>
/// Reads request parameters from a JSON body without building a document tree. A query without escapes and the variables are slices of the
/// body; nothing is copied but a query with escapes.
/// </summary>
internal static class JsonRequestReader
{
    /// <param name="body">The whole body; the result refers to it.</param>
    /// <param name="options">Whether and how large arrays are allowed.</param>
    /// <param name="batch">What was asked for.</param>
    /// <returns>Null, or why the body is no request.</returns>
    public static HttpFault? Read(ReadOnlyMemory<byte> body, GraphQLHttpOptions options, out RequestBatch batch)
    {
        batch = default;
        if (!JsonText.IsUnicode(body.Span))
        {
            return HttpFaults.InvalidText("request body");
        }

        var reader = new Utf8JsonReader(body.Span);
        try
        {
            reader.Read();
            HttpFault? fault;
            if (reader.TokenType == JsonTokenType.StartArray)
            {
                fault = ReadArray(ref reader, body, options, out batch);
            }
            else
            {
                fault = ReadRequest(ref reader, body, out RequestParameters single);
                batch = new RequestBatch(single);
            }

            // Reading on shows whether anything but white space follows.
            return fault ?? (reader.Read() ? HttpFaults.NotAnObject : null);
        }
        catch (JsonException exception)
        {
            return HttpFaults.InvalidJson("request body", (exception.LineNumber ?? 0) + 1, (exception.BytePositionInLine ?? 0) + 1);
        }
    }

    private static HttpFault? ReadArray(
        ref Utf8JsonReader reader, ReadOnlyMemory<byte> body, GraphQLHttpOptions options, out RequestBatch batch)
    {
        batch = default;
        if (!options.AllowBatching)
        {
            return HttpFaults.BatchingIsOff;
        }

        var requests = new List<RequestParameters>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (requests.Count == options.MaxBatchSize)
            {
                return HttpFaults.BatchTooLarge(options.MaxBatchSize);
            }

            if (ReadRequest(ref reader, body, out RequestParameters request) is { } fault)
            {
                return fault;
            }

            requests.Add(request);
        }

        batch = new RequestBatch(default, requests);
        return requests.Count == 0 ? HttpFaults.EmptyBatch : null;
    }

    private static HttpFault? ReadRequest(ref Utf8JsonReader reader, ReadOnlyMemory<byte> body, out RequestParameters request)
    {
        request = default;
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            return HttpFaults.NotAnObject;
        }

        var members = default(RequestMembers);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (members.ReadNext(ref reader, body) is { } fault)
            {
                return fault;
            }
        }

        return members.TryComplete(out request) ? null : HttpFaults.MissingQuery;
    }
}
