using System.Text;
using System.Text.Json;

namespace KnowledgeGraph.Import.JsonLines;

/// <summary>Known names of members. Finding one compares it with the few that are as long. Thread-safe.</summary>
internal sealed class MemberNames<T>
    where T : class
{
    private readonly (T Item, byte[] Utf8)[] _all;
    private readonly (T Item, byte[] Utf8)[][] _byLength;

    public MemberNames(IEnumerable<T> items, Func<T, string> nameOf)
    {
        _all = [.. items.Select(item => (item, Encoding.UTF8.GetBytes(nameOf(item))))];
        _byLength = [.. Enumerable.Range(0, _all.Max(entry => entry.Utf8.Length) + 1)
            .Select(length => Array.FindAll(_all, entry => entry.Utf8.Length == length))];
    }

    /// <summary>The item whose name the reader stands on, or null.</summary>
    public T? Find(ref Utf8JsonReader reader)
    {
        if (reader.ValueIsEscaped) return FindEscaped(ref reader);
        var name = reader.ValueSpan;
        if (name.Length >= _byLength.Length) return null;
        foreach (var (item, utf8) in _byLength[name.Length])
        {
            if (name.SequenceEqual(utf8)) return item;
        }

        return null;
    }

    private T? FindEscaped(ref Utf8JsonReader reader)
    {
        foreach (var (item, utf8) in _all)
        {
            if (reader.ValueTextEquals(utf8)) return item;
        }

        return null;
    }
}
