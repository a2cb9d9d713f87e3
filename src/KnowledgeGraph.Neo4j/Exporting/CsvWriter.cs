using System.Globalization;
using System.Text;

namespace KnowledgeGraph.Neo4j.Exporting;

/// <summary>
/// Writes rows as <c>neo4j-admin database import</c> reads them (RFC 4180 with doubled quotes). Nothing between two commas is no value,
/// two quotes are an empty text. Lists are one quoted field, items separated by U+001F, which no title contains.
/// </summary>
internal sealed class CsvWriter(TextWriter target) : IAsyncDisposable
{
    /// <summary>As the import's option wants it.</summary>
    public const string ArrayDelimiterOption = "--array-delimiter=U+001F";

    private const char ArrayDelimiter = '\u001F';
    private readonly StringBuilder _row = new();
    private bool _isFirst = true;

    public static CsvWriter Create(string path) => new(new StreamWriter(path, false, new UTF8Encoding(false)) { NewLine = "\n" });

    public CsvWriter Null() => Field("");

    public CsvWriter Text(string text) => Field($"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"");

    public CsvWriter Texts(IEnumerable<string> items)
    {
        var list = items.Select(item => item.Replace(ArrayDelimiter, ' ')).ToList();
        return list.Count == 0 ? Null() : Text(string.Join(ArrayDelimiter, list));
    }

    public CsvWriter Number(long number) => Field(number.ToString(CultureInfo.InvariantCulture));

    public CsvWriter Number(double number) => Field(number.ToString("R", CultureInfo.InvariantCulture));

    public CsvWriter Boolean(bool value) => Field(value ? "true" : "false");

    public CsvWriter Date(DateOnly date) => Field(date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    /// <summary>A name with its type in a header.</summary>
    public CsvWriter Plain(string field) => Field(field);

    public async Task EndRowAsync()
    {
        _row.Append('\n');
        await target.WriteAsync(_row);
        _row.Clear();
        _isFirst = true;
    }

    public ValueTask DisposeAsync() => target.DisposeAsync();

    private CsvWriter Field(string text)
    {
        if (!_isFirst) _row.Append(',');
        _isFirst = false;
        _row.Append(text);
        return this;
    }
}
