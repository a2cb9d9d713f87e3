namespace KnowledgeGraph.Api.Naming;

/// <summary>What a user typed names no node, or several: the message says which and how to say it better.</summary>
public sealed class LookupException(string code, string message) : Exception(message)
{
    /// <summary>For programs: <c>NOT_FOUND</c> or <c>AMBIGUOUS</c>.</summary>
    public string Code { get; } = code;
}
