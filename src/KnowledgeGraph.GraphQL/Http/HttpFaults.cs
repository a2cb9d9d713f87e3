using KnowledgeGraph.GraphQL.Errors;
using Microsoft.AspNetCore.Http;

namespace KnowledgeGraph.GraphQL.Http;

/// <summary>
/// Every fault of the transport, by name. Status 400 means that the request cannot be read, 422 that it was read and is no GraphQL request.
/// </summary>
internal static class HttpFaults
{
    public static HttpFault MethodNotAllowed(string method) => new(
        StatusCodes.Status405MethodNotAllowed,
        Error($"The method {method} is not supported: send GraphQL requests by POST, or queries by GET."),
        Allow: "GET, POST");

    public static HttpFault NotAcceptable { get; } = new(
        StatusCodes.Status406NotAcceptable,
        Error("The Accept header allows no type that this server can send: application/graphql-response+json or application/json, in UTF-8."));

    public static HttpFault UnsupportedMediaType(string? contentType) => new(
        StatusCodes.Status415UnsupportedMediaType,
        Error(string.IsNullOrEmpty(contentType)
            ? "A POST request needs the header Content-Type: application/json."
            : "The body must be of type application/json in UTF-8, as the header Content-Type says."));

    public static HttpFault UnsupportedEncoding { get; } = new(
        StatusCodes.Status415UnsupportedMediaType,
        Error("A body with a Content-Encoding is not supported: send it uncompressed."));

    public static HttpFault BodyTooLarge(int limit) => new(
        StatusCodes.Status413PayloadTooLarge,
        new GraphQLError(
            $"The request body has more than {limit} bytes (limit: request bytes). Send less at once.",
            ErrorCodes.LimitExceeded,
            details: new Dictionary<string, object?> { ["limit"] = "request bytes", ["maximum"] = limit }));

    public static HttpFault UnreadableBody(string reason, int status) => new(status, Error($"The request body could not be read: {reason}"));

    public static HttpFault EmptyBody { get; } = new(
        StatusCodes.Status400BadRequest,
        Error("The request body is empty: send a JSON object with the member \"query\"."));

    public static HttpFault InvalidJson(string where, long line, long column) => new(
        StatusCodes.Status400BadRequest,
        Error($"The {where} is not valid JSON, beginning at line {line}, byte {column}, or is nested too deeply."));

    public static HttpFault InvalidText(string where) => new(
        StatusCodes.Status400BadRequest,
        Error($"The {where} is not Unicode text: it holds invalid UTF-8 or an escape of half a surrogate pair."));

    public static HttpFault NotAnObject { get; } = new(
        StatusCodes.Status422UnprocessableEntity,
        Error("A GraphQL request is a JSON object with the member \"query\"."));

    public static HttpFault MissingQuery { get; } = new(
        StatusCodes.Status422UnprocessableEntity,
        Error("The request has no \"query\": it must hold the text of a GraphQL document."));

    public static HttpFault WrongType(string member, string expected) => new(
        StatusCodes.Status422UnprocessableEntity,
        Error($"The member \"{member}\" must be {expected}."));

    public static HttpFault RepeatedMember(string member) => new(
        StatusCodes.Status422UnprocessableEntity,
        Error($"The member \"{member}\" is given more than once."));

    public static HttpFault BatchingIsOff { get; } = new(
        StatusCodes.Status422UnprocessableEntity,
        Error("This server takes one request at a time: send a JSON object instead of an array."));

    public static HttpFault EmptyBatch { get; } = new(
        StatusCodes.Status422UnprocessableEntity,
        Error("The array of requests is empty."));

    public static HttpFault BatchTooLarge(int limit) => new(
        StatusCodes.Status422UnprocessableEntity,
        new GraphQLError(
            $"The array has more than {limit} requests (limit: batch size). Send fewer at once.",
            ErrorCodes.LimitExceeded,
            details: new Dictionary<string, object?> { ["limit"] = "batch size", ["maximum"] = limit }));

    /// <summary>Not a fault of the client, which sends the text next: clients know this by its message or code.</summary>
    public static HttpFault PersistedQueryNotFound { get; } = new(
        StatusCodes.Status200OK, new GraphQLError("PersistedQueryNotFound", "PERSISTED_QUERY_NOT_FOUND"));

    /// <summary>Clients stop sending hashes when they read this.</summary>
    public static HttpFault PersistedQueriesAreOff { get; } = new(
        StatusCodes.Status200OK, new GraphQLError("PersistedQueryNotSupported", "PERSISTED_QUERY_NOT_SUPPORTED"));

    public static HttpFault PersistedQueryMismatch { get; } = new(
        StatusCodes.Status422UnprocessableEntity,
        Error("The SHA-256 of the member \"query\" is not the one of \"extensions.persistedQuery.sha256Hash\"."));

    public static HttpFault BadPersistedQuery { get; } = new(
        StatusCodes.Status422UnprocessableEntity,
        Error("\"extensions.persistedQuery\" must be an object with the \"version\" 1 and a \"sha256Hash\" of 64 hexadecimal digits."));

    public static HttpFault Overloaded(int limit) => new(
        StatusCodes.Status503ServiceUnavailable,
        new GraphQLError(
            $"The server is busy: {limit} requests run already (limit: concurrent requests). Try again in a moment.",
            ErrorCodes.LimitExceeded,
            details: new Dictionary<string, object?> { ["limit"] = "concurrent requests", ["maximum"] = limit }),
        RetryAfter: TimeSpan.FromSeconds(1));

    public static HttpFault Unavailable(ServiceUnavailableException reason) => new(
        StatusCodes.Status503ServiceUnavailable,
        new GraphQLError(reason.Message, ErrorCodes.ServiceUnavailable),
        RetryAfter: reason.RetryAfter);

    public static HttpFault Internal { get; } = new(
        StatusCodes.Status500InternalServerError,
        new GraphQLError("The server failed to handle the request; its log says why.", ErrorCodes.InternalError));

    private static GraphQLError Error(string message) => new(message, ErrorCodes.BadRequest);
}
