namespace KnowledgeGraph.Server.Hosting.Logging;

/// <summary>How the log is written to standard error.</summary>
internal enum LogFormat
{
    /// <summary>One line an entry, for people.</summary>
    Text,

    /// <summary>One JSON object a line, with every value under its own name.</summary>
    Json,
}
