using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace KnowledgeGraph.GraphQL.Http;

/// <summary>Reads the headers that choose media types (RFC 9110 §8.3, §12.5.1).</summary>
internal static class MediaTypes
{
    private const string Json = "application/json";
    private const string GraphQLResponse = "application/graphql-response+json";
    private const string JsonInUtf8 = Json + "; charset=utf-8";
    private const string GraphQLResponseInUtf8 = GraphQLResponse + "; charset=utf-8";

    /// <summary>The value of <c>Content-Type</c> in responses.</summary>
    public static string HeaderValue(ResponseMediaType type) => type == ResponseMediaType.Json ? JsonInUtf8 : GraphQLResponseInUtf8;

    /// <summary>True for <c>application/json</c> with no charset or UTF-8.</summary>
    public static bool IsJson(string? contentType)
    {
        if (contentType is null or Json or JsonInUtf8)
        {
            return contentType is not null;
        }

        return MediaTypeHeaderValue.TryParse(contentType, out MediaTypeHeaderValue? parsed)
            && parsed.MediaType.Equals(Json, StringComparison.OrdinalIgnoreCase)
            && IsUtf8(parsed);
    }

    /// <summary>
    /// Chooses by the <c>Accept</c> header: the highest quality wins, then the more specific range, then the earlier one. Without the header,
    /// and for ranges that match both types, the answer is <c>application/json</c>.
    /// </summary>
    public static bool TryNegotiate(StringValues accept, out ResponseMediaType type)
    {
        type = ResponseMediaType.Json;
        if (accept.Count == 0 || (accept.Count == 1 && accept[0] is null or "" or "*/*" or Json))
        {
            return true;
        }

        return MediaTypeHeaderValue.TryParseList(accept, out IList<MediaTypeHeaderValue>? ranges) && TryChoose(ranges, out type);
    }

    private static bool TryChoose(IList<MediaTypeHeaderValue> ranges, out ResponseMediaType type)
    {
        type = ResponseMediaType.Json;
        (double Quality, int Specificity) best = (0, 0);
        foreach (MediaTypeHeaderValue range in ranges)
        {
            if (!TryMatch(range, out ResponseMediaType candidate, out int specificity))
            {
                continue;
            }

            (double, int) rank = (range.Quality ?? 1, specificity);
            if (range.Quality is not 0 && rank.CompareTo(best) > 0 && !IsRefused(ranges, candidate))
            {
                best = rank;
                type = candidate;
            }
        }

        return best.Specificity > 0;
    }

    private static bool TryMatch(MediaTypeHeaderValue range, out ResponseMediaType type, out int specificity)
    {
        StringSegment name = range.MediaType;
        type = name.Equals(GraphQLResponse, StringComparison.OrdinalIgnoreCase) ? ResponseMediaType.GraphQLResponse : ResponseMediaType.Json;
        specificity = type == ResponseMediaType.GraphQLResponse || name.Equals(Json, StringComparison.OrdinalIgnoreCase) ? 3
            : name.Equals("application/*", StringComparison.OrdinalIgnoreCase) ? 2
            : range.MatchesAllTypes ? 1
            : 0;
        return specificity > 0 && IsUtf8(range);
    }

    /// <summary>A type named with quality 0 is refused even where a wider range would allow it.</summary>
    private static bool IsRefused(IList<MediaTypeHeaderValue> ranges, ResponseMediaType type)
    {
        string name = type == ResponseMediaType.Json ? Json : GraphQLResponse;
        return ranges.Any(range => range.Quality is 0 && range.MediaType.Equals(name, StringComparison.OrdinalIgnoreCase));
    }

    private static bool IsUtf8(MediaTypeHeaderValue value) =>
        StringSegment.IsNullOrEmpty(value.Charset)
        || value.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase)
        || value.Charset.Equals("\"utf-8\"", StringComparison.OrdinalIgnoreCase)
        || value.Charset.Equals("utf8", StringComparison.OrdinalIgnoreCase);
}
