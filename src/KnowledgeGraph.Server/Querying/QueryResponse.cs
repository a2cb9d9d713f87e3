using System.Text.Json;

namespace KnowledgeGraph.Server.Querying;

/// <summary>Looks at a GraphQL response as a whole.</summary>
internal static class QueryResponse
{
    /// <exception cref="QueryException">The bytes are no GraphQL response.</exception>
    public static QueryVerdict Judge(ReadOnlySpan<byte> response)
    {
        try
        {
            return Read(response) ?? throw NoResponse(response, null);
        }
        catch (JsonException fault)
        {
            throw NoResponse(response, fault);
        }
    }

    private static QueryVerdict? Read(ReadOnlySpan<byte> response)
    {
        var reader = new Utf8JsonReader(response);
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject) return null;
        var (hasData, hasErrors, isResponse) = (false, false, false);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var (isData, isErrors) = (reader.ValueTextEquals("data"u8), reader.ValueTextEquals("errors"u8));
            reader.Read();
            isResponse |= isData || isErrors;
            hasData |= isData && reader.TokenType == JsonTokenType.StartObject;
            hasErrors |= isErrors;
            reader.Skip();
        }

        if (!isResponse) return null;
        return !hasData ? QueryVerdict.None : hasErrors ? QueryVerdict.Partial : QueryVerdict.Complete;
    }

    private static QueryException NoResponse(ReadOnlySpan<byte> response, JsonException? fault) => new(
        "RESPONSE",
        response.IsEmpty
            ? "The server sent nothing. Does --url name its GraphQL address, such as http://127.0.0.1:5080/graphql?"
            : "What came back is no GraphQL response. Does --url name the server's GraphQL address, such as http://127.0.0.1:5080/graphql?",
        inner: fault);
}
