using Microsoft.Extensions.Logging;

namespace KnowledgeGraph.Server.Hosting.Logging;

/// <summary>Sends log entries to a stream as lines of text or JSON. Disposing it writes what waits; the stream stays the caller's.</summary>
internal sealed class LogProvider(Stream target, LogFormat format, TimeProvider clock) : ILoggerProvider
{
    private readonly LogStream _stream = new(target);

    /// <summary>
    /// The host's own reports only from warnings on, since the rest repeats the request log, and none about failing to start: the server
    /// says that in its own words. None of the diagnostics of requests, which have no warnings: being heard at all would make them begin an
    /// activity for every request. Who traces the host still gets them.
    /// </summary>
    public static ILoggerFactory CreateFactory(LogProvider provider) => LoggerFactory.Create(logging => logging
        .AddProvider(provider)
        .SetMinimumLevel(LogLevel.Information)
        .AddFilter("Microsoft", LogLevel.Warning)
        .AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.None)
        .AddFilter("Microsoft.Extensions.Hosting", LogLevel.None));

    public ILogger CreateLogger(string categoryName) => new LineLogger(categoryName, _stream, format, clock);

    public void Dispose() => _stream.Dispose();
}
