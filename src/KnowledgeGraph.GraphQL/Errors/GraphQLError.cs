using KnowledgeGraph.GraphQL.Language;

namespace KnowledgeGraph.GraphQL.Errors;

/// <summary>One entry of a response's <c>errors</c> (§7.1.6). Immutable.</summary>
public sealed class GraphQLError
{
    private static readonly IReadOnlyDictionary<string, object?> NoDetails = new Dictionary<string, object?>();

    public GraphQLError(
        string message,
        string code,
        IReadOnlyList<SourceLocation>? locations = null,
        IReadOnlyList<PathSegment>? path = null,
        IReadOnlyDictionary<string, object?>? details = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(message);
        ArgumentException.ThrowIfNullOrEmpty(code);
        Message = message;
        Code = code;
        Locations = locations ?? [];
        Path = path;
        Details = details ?? NoDetails;
    }

    public GraphQLError(string message, string code, SourceLocation location)
        : this(message, code, location.IsKnown ? [location] : [])
    {
    }

    /// <summary>Written for the person who sent the request: what happened, where, what to do.</summary>
    public string Message { get; }

    /// <summary>One of <see cref="ErrorCodes"/> or a code of the schema's own; appears as <c>extensions.code</c>.</summary>
    public string Code { get; }

    /// <summary>Places in the request's text; empty when no text is to blame, as with variables.</summary>
    public IReadOnlyList<SourceLocation> Locations { get; }

    /// <summary>The response position of the field that failed; null for request errors, an empty list never occurs.</summary>
    public IReadOnlyList<PathSegment>? Path { get; }

    /// <summary>
    /// Further members of <c>extensions</c>, such as the limit that was passed. Values are null, strings, booleans, 32- or 64-bit integers
    /// and doubles.
    /// </summary>
    public IReadOnlyDictionary<string, object?> Details { get; }

    /// <summary>In the form <c>message@line:column</c>, with every location, which is what tests compare.</summary>
    public override string ToString() => Locations.Count == 0 ? Message : $"{Message}@{string.Join(',', Locations)}";
}
