using System.Text.Json;
using System.Text.RegularExpressions;

namespace KnowledgeGraph.EndToEnd.Tests.Deployment;

/// <summary>
/// The composition of containers, as far as the tests look at it: maps and lists by indentation, lists in brackets, plain and quoted
/// texts. A path is the keys from the top joined by dots; items of a list have their place as key.
/// </summary>
internal sealed partial class ComposeFile
{
    private readonly Dictionary<string, string> _values = [];

    private ComposeFile(IEnumerable<string> lines)
    {
        var path = new List<(int Indent, string Key)>();
        foreach (var line in lines.Where(line => line.Trim() is { Length: > 0 } text && text[0] != '#'))
        {
            var indent = line.Length - line.TrimStart().Length;
            path.RemoveAll(part => part.Indent >= indent);
            var parent = string.Join('.', path.Select(part => part.Key));
            if (line.TrimStart().StartsWith("- ", StringComparison.Ordinal))
            {
                _values.Add($"{parent}.{Keys(parent).Count()}", Plain(line.TrimStart()[2..]));
                continue;
            }

            var entry = Entry().Match(line);
            Assert.True(entry.Success, $"The tests cannot read the line '{line}'.");
            path.Add((indent, entry.Groups[1].Value));
            _values.Add(string.Join('.', path.Select(part => part.Key)), Plain(entry.Groups[2].Value));
        }
    }

    public static ComposeFile Read() => new(File.ReadLines(Path.Combine(Repository.Root, "docker-compose.yml")));

    /// <summary>The keys below a path.</summary>
    public IEnumerable<string> Keys(string path) => _values.Keys
        .Where(key => key.StartsWith(path + ".", StringComparison.Ordinal)).Select(key => key[(path.Length + 1)..])
        .Where(key => !key.Contains('.', StringComparison.Ordinal));

    public string? Find(string path) => _values.GetValueOrDefault(path);

    public string Get(string path) => Find(path) ?? throw new KeyNotFoundException($"docker-compose.yml has no {path}.");

    /// <summary>A list in brackets.</summary>
    public string[] List(string path) => JsonSerializer.Deserialize<string[]>(Get(path)) ?? [];

    private static string Plain(string text) => text.Length > 1 && text[0] == '"' ? text.Trim('"') : text;

    [GeneratedRegex(@"^\s*([\w-]+):\s*(.*)$")]
    private static partial Regex Entry();
}
