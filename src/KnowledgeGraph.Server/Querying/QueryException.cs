namespace KnowledgeGraph.Server.Querying;

/// <summary>A query could not be asked, or what came back is no GraphQL response.</summary>
internal sealed class QueryException(string code, string message, bool isUsage = false, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>The short name under which the command line reports it.</summary>
    public string Code { get; } = code;

    /// <summary>True if the command line itself was wrong.</summary>
    public bool IsUsage { get; } = isUsage;
}
