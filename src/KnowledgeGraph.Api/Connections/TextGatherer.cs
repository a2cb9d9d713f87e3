using KnowledgeGraph.GraphQL.Execution.Columns;

namespace KnowledgeGraph.Api.Connections;

/// <summary>Collects texts from scattered places into one column. For one thread.</summary>
internal sealed class TextGatherer(int count)
{
    private readonly int[] _offsets = new int[count + 1];
    private byte[] _data = [];
    private bool[]? _nulls;
    private int _next;

    public void Add(ReadOnlySpan<byte> text)
    {
        var start = _offsets[_next];
        var end = checked(start + text.Length);
        if (end > _data.Length) Array.Resize(ref _data, Math.Max(end, _data.Length * 2));
        text.CopyTo(_data.AsSpan(start));
        _offsets[++_next] = end;
    }

    public void AddNull()
    {
        (_nulls ??= new bool[count])[_next] = true;
        _offsets[_next + 1] = _offsets[_next];
        _next++;
    }

    public Utf8Column ToColumn() => new(_data, _offsets, _nulls);
}
