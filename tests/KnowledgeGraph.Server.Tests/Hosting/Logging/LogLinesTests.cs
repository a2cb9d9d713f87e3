using System.Buffers;
using System.Text;
using System.Text.Json;
using KnowledgeGraph.Server.Hosting.Logging;
using Microsoft.Extensions.Logging;

namespace KnowledgeGraph.Server.Tests.Hosting.Logging;

public sealed class LogLinesTests
{
    private static readonly DateTimeOffset Time = new(2026, 6, 15, 8, 30, 5, 250, TimeSpan.Zero);

    [Fact]
    public void Text_OfAnEntry_IsOneLineWithTimeAndLevel()
    {
        var line = Write(LogLines.WriteText, new LogEntry(Time, LogLevel.Warning, "Category", "The café is closed", null, null));

        Assert.Equal("2026-06-15T08:30:05.250Z warn  The café is closed\n", line);
    }

    [Fact]
    public void Text_WithControlCharacters_StaysOneLine()
    {
        var entry = new LogEntry(Time, LogLevel.Error, "Category", "GET /a\r\n2026 info forged\u0085\u001b[0m", null, new InvalidOperationException("x\ny"));

        var line = Write(LogLines.WriteText, entry);

        Assert.Equal(line.Length - 1, line.IndexOf('\n'));
        Assert.DoesNotContain(line[..^1], char.IsControl);
        Assert.Contains("x y", line);
    }

    [Fact]
    public void Json_OfAnEntry_HasEveryValueUnderItsNameAndType()
    {
        KeyValuePair<string, object?>[] values =
        [
            new("Status", 200), new("DurationMs", 1.25), new("Bytes", 12L), new("Path", "/a\n\"b\""), new("Missing", null),
            new("IsCached", true), new("Share", double.NaN), new("Level", LogLevel.Debug), new("{OriginalFormat}", "template"),
        ];

        var line = Write(LogLines.WriteJson, new LogEntry(Time, LogLevel.Information, "Requests", "done", values, new IOException("disk")));

        var json = JsonDocument.Parse(line).RootElement;
        Assert.Equal(line.Length - 1, line.IndexOf('\n'));
        Assert.Equal("2026-06-15T08:30:05.250Z", json.GetProperty("time").GetString());
        Assert.Equal(200, json.GetProperty("status").GetInt32());
        Assert.Equal(1.25, json.GetProperty("durationMs").GetDouble());
        Assert.Equal(12, json.GetProperty("bytes").GetInt64());
        Assert.Equal("/a\n\"b\"", json.GetProperty("path").GetString());
        Assert.Equal(JsonValueKind.Null, json.GetProperty("missing").ValueKind);
        Assert.True(json.GetProperty("isCached").GetBoolean());
        Assert.Equal("NaN", json.GetProperty("share").GetString());
        Assert.Contains("disk", json.GetProperty("exception").GetString());
        Assert.False(json.TryGetProperty("{OriginalFormat}", out _));
    }

    private delegate void LineWriter(IBufferWriter<byte> output, in LogEntry entry);

    private static string Write(LineWriter writer, LogEntry entry)
    {
        var buffer = new ArrayBufferWriter<byte>();
        writer(buffer, entry);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
