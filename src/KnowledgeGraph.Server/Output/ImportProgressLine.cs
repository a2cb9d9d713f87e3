using KnowledgeGraph.Import;

namespace KnowledgeGraph.Server.Output;

/// <summary>Says every two seconds how far an import is, how fast, and how long it will still take.</summary>
internal sealed class ImportProgressLine(CommandOutput output, TimeProvider clock) : IProgress<ImportProgress>
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    private long _last = clock.GetTimestamp();

    public void Report(ImportProgress value)
    {
        if (clock.GetElapsedTime(_last) < Pause) return;
        _last = clock.GetTimestamp();
        var remaining = value.Remaining is { } time ? $", {time:hh\\:mm\\:ss} left" : "";
        output.Message($"{value.Records:N0} records, {value.RecordsPerSecond:N0}/s, file {value.FilesDone + 1} of {value.FileCount}{remaining}");
    }
}
