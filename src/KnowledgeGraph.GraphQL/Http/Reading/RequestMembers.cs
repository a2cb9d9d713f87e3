using System.Text.Json;
using KnowledgeGraph.GraphQL.Http.PersistedQueries;

namespace KnowledgeGraph.GraphQL.Http.Reading;

/// <summary>
/// The members of a request object while they are read, in any order. A mutable value, passed by reference. Members of other names are
/// skipped, as the specification reserves them. The body must have passed <see cref="JsonText.IsUnicode"/>.
/// </summary>
internal struct RequestMembers
{
    private ReadOnlyMemory<byte>? _query;
    private string? _operationName;
    private ReadOnlyMemory<byte> _variables;
    private bool _hasOperationName;
    private bool _hasVariables;
    private bool _hasExtensions;
    private PersistedQueryHash _hash;

    /// <summary>Takes the member whose name the reader stands on and leaves the reader at the end of its value.</summary>
    public HttpFault? ReadNext(ref Utf8JsonReader reader, ReadOnlyMemory<byte> body)
    {
        if (reader.ValueTextEquals("query"u8))
        {
            reader.Read();
            return _query is null ? ReadQuery(ref reader, body) : HttpFaults.RepeatedMember("query");
        }

        if (reader.ValueTextEquals("variables"u8))
        {
            reader.Read();
            return ReadObject(ref reader, body, "variables", ref _hasVariables, out _variables);
        }

        if (reader.ValueTextEquals("operationName"u8))
        {
            reader.Read();
            return ReadOperationName(ref reader);
        }

        if (reader.ValueTextEquals("extensions"u8))
        {
            reader.Read();
            return ReadObject(ref reader, body, "extensions", ref _hasExtensions, out ReadOnlyMemory<byte> extensions)
                ?? PersistedQueryHash.Read(extensions.Span, out _hash);
        }

        reader.Skip();
        return null;
    }

    /// <returns>False if neither a document nor its hash was given.</returns>
    public readonly bool TryComplete(out RequestParameters request)
    {
        request = new RequestParameters(_query ?? default, _operationName, _variables, _hash);
        return _query is not null || _hash.IsGiven;
    }

    private HttpFault? ReadQuery(ref Utf8JsonReader reader, ReadOnlyMemory<byte> body)
    {
        if (reader.TokenType != JsonTokenType.String)
        {
            return HttpFaults.WrongType("query", "a string");
        }

        if (!reader.ValueIsEscaped)
        {
            _query = body.Slice((int)reader.TokenStartIndex + 1, reader.ValueSpan.Length);
            return null;
        }

        byte[] unescaped = new byte[reader.ValueSpan.Length];
        _query = unescaped.AsMemory(0, reader.CopyString(unescaped));
        return null;
    }

    private HttpFault? ReadOperationName(ref Utf8JsonReader reader)
    {
        if (_hasOperationName)
        {
            return HttpFaults.RepeatedMember("operationName");
        }

        _hasOperationName = true;
        if (reader.TokenType is not (JsonTokenType.String or JsonTokenType.Null))
        {
            return HttpFaults.WrongType("operationName", "a string or null");
        }

        _operationName = reader.GetString();
        return null;
    }

    private static HttpFault? ReadObject(
        ref Utf8JsonReader reader, ReadOnlyMemory<byte> body, string member, ref bool isRead, out ReadOnlyMemory<byte> json)
    {
        json = default;
        if (isRead)
        {
            return HttpFaults.RepeatedMember(member);
        }

        isRead = true;
        if (reader.TokenType == JsonTokenType.Null)
        {
            return null;
        }

        if (reader.TokenType != JsonTokenType.StartObject)
        {
            return HttpFaults.WrongType(member, "a JSON object or null");
        }

        int start = (int)reader.TokenStartIndex;
        reader.Skip();
        json = body[start..(int)reader.BytesConsumed];
        return null;
    }
}
