using System.Buffers;
using Microsoft.Extensions.Logging;

namespace KnowledgeGraph.Server.Hosting.Logging;

/// <summary>Formats the entries of one category. Lines are made on the caller's thread, in a buffer that the thread keeps.</summary>
internal sealed class LineLogger(string category, LogStream stream, LogFormat format, TimeProvider clock) : ILogger
{
    [ThreadStatic]
    private static ArrayBufferWriter<byte>? threadBuffer;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel != LogLevel.None;

    public void Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (!IsEnabled(logLevel)) return;
        var values = state as IReadOnlyList<KeyValuePair<string, object?>>;
        var entry = new LogEntry(clock.GetUtcNow(), logLevel, category, formatter(state, exception), values, exception);
        var buffer = threadBuffer ??= new ArrayBufferWriter<byte>(512);
        buffer.ResetWrittenCount();
        if (format == LogFormat.Json) LogLines.WriteJson(buffer, entry);
        else LogLines.WriteText(buffer, entry);
        stream.Write(buffer.WrittenSpan);
    }
}
