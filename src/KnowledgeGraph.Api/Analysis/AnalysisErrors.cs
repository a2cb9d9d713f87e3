using KnowledgeGraph.GraphQL.Errors;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Api.Analysis;

/// <summary>Every refusal of the analysis fields, with its code.</summary>
internal static class AnalysisErrors
{
    public const string TopologyNotReady = "TOPOLOGY_NOT_READY";
    public const string Unavailable = "ANALYSIS_UNAVAILABLE";
    public const string NotFound = "NOT_FOUND";

    public static GraphQLException NotReady(TimeSpan waited) => new(
        $"The graph is still being read into memory for paths, communities and rankings; {waited.TotalSeconds:0.#} s were not enough. " +
        "Ask again in a while: the work goes on.",
        TopologyNotReady);

    public static GraphQLException NotServed() => new(
        "This server answers no paths, communities and rankings: it was started without a topology.", Unavailable);

    public static GraphQLException Unknown(string argument, NodeKind kind, string text, long version) => new(
        $"'{argument}': no {kind.ToString().ToLowerInvariant()} has the id '{Shorten(text)}' in version {version} of the graph. " +
        "Find its id with 'search' or 'autocomplete'.",
        NotFound);

    public static GraphQLException OutOfRange(string argument, double value, double least, double most) => new(
        $"'{argument}' is {value}, but must be between {least} and {most}.");

    public static GraphQLException TooMany(string argument, int count, int most) => new(
        $"'{argument}' has {count} items; at most {most} are allowed.", ErrorCodes.LimitExceeded);

    public static GraphQLException TooFew(string argument) => new($"'{argument}' must not be empty.");

    public static GraphQLException YearsReversed(int from, int to) => new($"The years end ({to}) before they begin ({from}).");

    private static string Shorten(string text) => text.Length <= 100 ? text : text[..100] + "…";
}
