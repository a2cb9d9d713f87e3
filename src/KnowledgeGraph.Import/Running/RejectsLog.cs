using System.Text.Encodings.Web;
using System.Text.Json;

namespace KnowledgeGraph.Import.Running;

/// <summary>
/// The rejects file: a JSON object a line with <c>file</c>, <c>line</c>, and <c>rejected</c> (the reason) or <c>remark</c> with its
/// <c>category</c>. Made when the first line is written. Thread-safe.
/// </summary>
/// <param name="path">The file; null to write nothing.</param>
/// <param name="isContinued">True to write behind what an interrupted import left there.</param>
internal sealed class RejectsLog(string? path, bool isContinued) : IDisposable
{
    private readonly Lock _writing = new();
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private StreamWriter? _writer;

    public void Write(RejectedRecord rejected) =>
        WriteLine(new Dictionary<string, object> { ["file"] = rejected.File, ["line"] = rejected.Line, ["rejected"] = rejected.Reason });

    /// <summary>Writes a remark that has a text; one without is only counted.</summary>
    public void Write(string file, long line, ImportRemark remark)
    {
        if (remark.Text is null) return;
        WriteLine(new Dictionary<string, object>
        {
            ["file"] = file,
            ["line"] = line,
            ["remark"] = remark.Text,
            ["category"] = remark.Category,
        });
    }

    public void Dispose() => _writer?.Dispose();

    private void WriteLine(Dictionary<string, object> members)
    {
        if (path is null) return;
        var line = JsonSerializer.Serialize(members, Options);
        lock (_writing)
        {
            _writer ??= new StreamWriter(path, append: isContinued) { NewLine = "\n" };
            _writer.WriteLine(line);
        }
    }
}
