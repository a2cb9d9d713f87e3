using System.Globalization;
using System.Text.Json;
using KnowledgeGraph.Import;

namespace KnowledgeGraph.Server.Output;

/// <summary>
/// Says how far an import is, how fast, and how long it will still take: on a terminal in one line that is written over, elsewhere
/// in a line every two seconds, for programs as JSON objects with the member <c>progress</c>.
/// </summary>
internal sealed class ImportProgressLine(TextWriter messages, bool isJson, bool isTerminal, TimeProvider clock) : IProgress<ImportProgress>
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);
    private readonly TimeSpan _pause = TimeSpan.FromSeconds(isTerminal && !isJson ? 0.2 : 2);
    private long _last = clock.GetTimestamp();
    private int _shown;

    public void Report(ImportProgress value)
    {
        if (clock.GetElapsedTime(_last) < _pause) return;
        _last = clock.GetTimestamp();
        if (isJson) messages.WriteLine(JsonSerializer.Serialize(new { progress = View.Of(value) }, Json));
        else if (isTerminal) WriteOver(Text(value));
        else messages.WriteLine(Text(value));
    }

    /// <summary>Takes the line off the terminal, so that what follows begins on a clean one.</summary>
    public void Clear()
    {
        if (_shown > 0) messages.Write($"\r{new string(' ', _shown)}\r");
        _shown = 0;
    }

    private static string Text(ImportProgress value)
    {
        var share = value.BytesTotal > 0 ? $"{(double)value.BytesRead / value.BytesTotal:P0}, " : "";
        var remaining = value.Remaining is { } time ? $", {time:hh\\:mm\\:ss} left" : "";
        var rejected = value.Rejected > 0 ? $", {value.Rejected:N0} rejected" : "";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{share}{value.Records:N0} records, {value.RecordsPerSecond:N0}/s, file {Current(value)} of {value.FileCount}{rejected}{remaining}");
    }

    private static int Current(ImportProgress value) => Math.Min(value.FilesDone + 1, value.FileCount);

    private void WriteOver(string text)
    {
        messages.Write($"\r{text.PadRight(_shown)}");
        _shown = text.Length;
    }

    private sealed record View(
        string File, string Format, int FileNumber, int FileCount, long BytesRead, long BytesTotal, long Records, long Rejected,
        double RecordsPerSecond, double ElapsedSeconds, double? RemainingSeconds)
    {
        public static View Of(ImportProgress value) => new(
            value.File, value.Format, Current(value), value.FileCount, value.BytesRead, value.BytesTotal, value.Records, value.Rejected,
            Math.Round(value.RecordsPerSecond), Math.Round(value.Elapsed.TotalSeconds, 1),
            value.Remaining is { } time ? Math.Round(time.TotalSeconds) : null);
    }
}
