using KnowledgeGraph.Neo4j.Bolt;
using Microsoft.Extensions.Logging;

namespace KnowledgeGraph.Server.Hosting.Logging;

/// <summary>
/// Leaves a line for each statement that took long: its text, how long it took and what came of it. What a client asked for is in the
/// parameters of a statement, never in its text, so it is not in the log. Thread-safe.
/// </summary>
/// <param name="logger">Where the lines go.</param>
/// <param name="least">Statements that took less leave none.</param>
internal sealed partial class StatementLog(ILogger logger, TimeSpan least)
{
    public void Write(BoltQueryEvent statement)
    {
        if (statement.Duration < least) return;
        var milliseconds = Math.Round(statement.Duration.TotalMilliseconds, 1);
        if (statement.ErrorCode is { } code) LogFailed(logger, milliseconds, statement.Records, statement.Address, code, statement.Statement);
        else LogDone(logger, milliseconds, statement.Records, statement.Address, statement.Statement);
    }

    [LoggerMessage(20, LogLevel.Information, "Statement: {Milliseconds} ms, {Records} records from {Server}: {Statement}")]
    private static partial void LogDone(ILogger logger, double milliseconds, long records, BoltAddress server, string statement);

    [LoggerMessage(21, LogLevel.Warning, "Statement: {Milliseconds} ms, {Records} records from {Server}, failed with {Error}: {Statement}")]
    private static partial void LogFailed(
        ILogger logger, double milliseconds, long records, BoltAddress server, string error, string statement);
}
