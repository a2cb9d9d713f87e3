using KnowledgeGraph.Model;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Analysis.Topologies.Building;

/// <summary>Reads the nodes of one kind, and of papers the year and type.</summary>
internal sealed class VertexReader(IGraphSnapshot snapshot)
{
    private static readonly NodeProperty[] PaperProperties = [NodeProperty.Year, NodeProperty.Type];

    public async Task<VertexIndex> ReadAsync(NodeKind kind, CancellationToken cancellation)
    {
        var numbers = new GrowingArray<long>();
        await foreach (var chunk in snapshot.StreamNodesAsync(kind, cancellation).ConfigureAwait(false))
            Append(numbers, chunk.Span);
        var ascending = numbers.ToArray();
        Array.Sort(ascending);
        return VertexIndex.FromNumbers(kind, ascending);
    }

    public async Task<(VertexIndex Papers, short[] Years, byte[] Types)> ReadPapersAsync(CancellationToken cancellation)
    {
        var numbers = new GrowingArray<long>();
        var years = new GrowingArray<short>();
        var types = new GrowingArray<byte>();
        await foreach (var chunk in snapshot.StreamNodesAsync(NodeKind.Paper, cancellation).ConfigureAwait(false))
        {
            Append(numbers, chunk.Span);
            await AppendAttributesAsync(chunk, years, types, cancellation).ConfigureAwait(false);
        }

        var (ascending, yearsByPaper, typesByPaper) = (numbers.ToArray(), years.ToArray(), types.ToArray());
        if (!IsAscending(ascending)) SortTogether(ascending, yearsByPaper, typesByPaper);
        return (VertexIndex.FromNumbers(NodeKind.Paper, ascending), yearsByPaper, typesByPaper);
    }

    /// <summary>Reads year and type of papers, in their order.</summary>
    public async ValueTask AppendAttributesAsync(
        ReadOnlyMemory<NodeId> papers, GrowingArray<short> years, GrowingArray<byte> types, CancellationToken cancellation)
    {
        var columns = await snapshot.ReadAsync(papers, PaperProperties, cancellation).ConfigureAwait(false);
        var (year, type) = ((IntegerColumn)columns[0], (TextColumn)columns[1]);
        for (var row = 0; row < papers.Length; row++)
        {
            years.Add(year.Values[row] is > 0 and <= short.MaxValue ? (short)year.Values[row] : GraphTopology.UnknownYear);
            types.Add(type.IsNull(row) ? (byte)0 : PaperTypes.CodeOf(type[row]));
        }
    }

    private static void Append(GrowingArray<long> numbers, ReadOnlySpan<NodeId> nodes)
    {
        foreach (var node in nodes) numbers.Add(node.Number);
    }

    private static bool IsAscending(ReadOnlySpan<long> numbers)
    {
        for (var i = 1; i < numbers.Length; i++)
        {
            if (numbers[i] <= numbers[i - 1]) return false;
        }

        return true;
    }

    private static void SortTogether(long[] numbers, short[] years, byte[] types)
    {
        var keys = (long[])numbers.Clone();
        Array.Sort(keys, years);
        Array.Sort(numbers, types);
    }
}
