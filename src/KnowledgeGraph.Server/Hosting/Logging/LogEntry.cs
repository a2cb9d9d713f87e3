using Microsoft.Extensions.Logging;

namespace KnowledgeGraph.Server.Hosting.Logging;

/// <summary>One thing to write.</summary>
/// <param name="Time">In UTC.</param>
/// <param name="Level">How much it matters.</param>
/// <param name="Category">Who says it.</param>
/// <param name="Message">The sentence with its values filled in.</param>
/// <param name="Values">The sentence's values by name; null if they are not known.</param>
/// <param name="Exception">What went wrong, if anything.</param>
internal readonly record struct LogEntry(
    DateTimeOffset Time,
    LogLevel Level,
    string Category,
    string Message,
    IReadOnlyList<KeyValuePair<string, object?>>? Values,
    Exception? Exception);
