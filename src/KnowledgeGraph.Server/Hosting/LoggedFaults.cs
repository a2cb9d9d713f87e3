using Microsoft.Extensions.Logging;

namespace KnowledgeGraph.Server.Hosting;

/// <summary>Tells why the server ends, in the form of its log, so that whoever reads JSON lines reads nothing else.</summary>
internal sealed partial class LoggedFaults(ILogger log)
{
    public void Report(string code, string message) => LogEnd(log, code, message);

    [LoggerMessage(100, LogLevel.Critical, "error {Code}: {Reason}")]
    private static partial void LogEnd(ILogger logger, string code, string reason);
}
