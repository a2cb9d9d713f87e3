using KnowledgeGraph.GraphQL.Errors;
using KnowledgeGraph.Model;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Api;

/// <summary>Every refusal that the schema's fields can give, with its code. The message says what to do next.</summary>
internal static class ApiErrors
{
    public const string Unauthorized = "UNAUTHORIZED";
    public const string StoreUnavailable = "STORE_UNAVAILABLE";
    public const string StoreReadOnly = "STORE_READ_ONLY";

    public static GraphQLException NotAuthorised(string field) => new(
        $"'{field}' changes the graph and needs authorisation: send the server's API key with the request.", Unauthorized);

    public static string UnreadableId(string text) =>
        $"'{Shorten(text)}' is not an identifier. Use a node's id, a key such as doi:10.1000/1, arxiv:2410.01556, openalex:W123, " +
        "orcid:0000-0002-1825-0097, ror:02gjn4306 or acl:P18-1001, or the address of its page.";

    public static string WrongKind(string text, NodeKind actual, NodeKind wanted) =>
        $"'{Shorten(text)}' is the id of a node of kind {actual}, not {wanted}. Use the field for its kind, or 'node'.";

    public static GraphQLException BadInput(string message) => new(message);

    public static GraphQLException TwoEnds() => new("Give 'first' or 'last', not both: a page has one end to count from.");

    public static GraphQLException Negative(string argument, int value) => new($"'{argument}' is {value}, but must not be negative.");

    public static GraphQLException PageTooLarge(string argument, int value, int maximum) => new(
        $"'{argument}' is {value}, but a page has at most {maximum} nodes (limit maxPageSize). Read on with 'after' or 'before'.",
        ErrorCodes.LimitExceeded);

    public static GraphQLException TooMany(string argument, int count, int maximum, string limit) => new(
        $"'{argument}' holds {count} items; {maximum} are allowed (limit {limit}). Send several requests.", ErrorCodes.LimitExceeded);

    public static GraphQLException FilterTooLarge(int maximum) => new(
        $"The filter has more than {maximum} conditions (limit maxFilterConditions). Use 'in' for many values.", ErrorCodes.LimitExceeded);

    /// <summary>Only faults that the client can act on become its errors; the others stay faults of the server.</summary>
    public static GraphQLException? Of(StoreException fault) => fault.Fault switch
    {
        StoreFault.Invalid => new GraphQLException(fault.Message),
        StoreFault.Unavailable => new GraphQLException(fault.Message, StoreUnavailable),
        StoreFault.ReadOnly => new GraphQLException(fault.Message, StoreReadOnly),
        _ => null,
    };

    private static string Shorten(string text) => text.Length <= 100 ? text : text[..100] + "…";
}
