using System.Text;
using System.Text.Json;
using KnowledgeGraph.GraphQL.Http.PersistedQueries;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace KnowledgeGraph.GraphQL.Http.Reading;

/// <summary>Reads request parameters from the URL of a GET request. The host's limit on request lines bounds them.</summary>
internal static class UrlRequestReader
{
    /// <returns>Null, or why the URL is no request.</returns>
    public static HttpFault? Read(IQueryCollection url, out RequestBatch batch)
    {
        batch = default;
        foreach (string name in (string[])["query", "operationName", "variables", "extensions"])
        {
            if (url[name].Count > 1)
            {
                return HttpFaults.RepeatedMember(name);
            }
        }

        if (StringValues.IsNullOrEmpty(url["query"]) && StringValues.IsNullOrEmpty(url["extensions"]))
        {
            return HttpFaults.MissingQuery;
        }

        PersistedQueryHash hash = default;
        HttpFault? fault = ReadObject(url, "variables", out byte[] variables)
            ?? ReadObject(url, "extensions", out byte[] extensions)
            ?? PersistedQueryHash.Read(extensions, out hash);
        byte[] query = Encoding.UTF8.GetBytes(url["query"].ToString());
        batch = new RequestBatch(new RequestParameters(query, url["operationName"], variables, hash));
        return fault ?? (query.Length > 0 || hash.IsGiven ? null : HttpFaults.MissingQuery);
    }

    private static HttpFault? ReadObject(IQueryCollection url, string name, out byte[] json)
    {
        json = Encoding.UTF8.GetBytes(url[name].ToString());
        if (json.Length == 0)
        {
            return null;
        }

        if (!JsonText.IsUnicode(json))
        {
            return HttpFaults.InvalidText($"parameter \"{name}\"");
        }

        try
        {
            var reader = new Utf8JsonReader(json);
            reader.Read();
            bool isObject = reader.TokenType is JsonTokenType.StartObject or JsonTokenType.Null;
            reader.Skip();
            return isObject && !reader.Read() ? null : HttpFaults.WrongType(name, "a JSON object or null");
        }
        catch (JsonException exception)
        {
            return HttpFaults.InvalidJson($"parameter \"{name}\"", (exception.LineNumber ?? 0) + 1, (exception.BytePositionInLine ?? 0) + 1);
        }
    }
}
