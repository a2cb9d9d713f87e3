using KnowledgeGraph.Model;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Neo4j.Reading;

/// <summary>Puts the answers to one question about single start nodes together to one answer about several.</summary>
internal static class ExpansionRows
{
    /// <param name="starts">An answer and the place of the start node in it.</param>
    public static Expansion Gather(IReadOnlyList<(Expansion Answer, int Start)> starts)
    {
        var offsets = new int[starts.Count + 1];
        var edges = new List<(Expansion Answer, int Edge)>();
        for (var i = 0; i < starts.Count; i++)
        {
            var (answer, start) = starts[i];
            for (var edge = answer.Offsets[start]; edge < answer.Offsets[start + 1]; edge++) edges.Add((answer, edge));
            offsets[i + 1] = edges.Count;
        }

        var first = starts[0].Answer;
        return new()
        {
            Offsets = offsets,
            Nodes = [.. edges.Select(at => at.Answer.Nodes[at.Edge])],
            Edges = edges.Count == 0
                ? first.Edges
                : [.. first.Edges.Select((_, i) => ColumnRows.Gather([.. edges.Select(at => (at.Answer.Edges[i], at.Edge))]))],
            Totals = first.Totals is null ? null : [.. starts.Select(at => at.Answer.Totals is { } totals ? totals[at.Start] : 0)],
            Cursors = first.Cursors is null ? null : ColumnRows.Texts([.. edges.Select(at => (CursorsOf(at.Answer), at.Edge))]),
            HasPrevious = [.. starts.Select(at => at.Answer.HasPrevious[at.Start])],
            HasNext = [.. starts.Select(at => at.Answer.HasNext[at.Start])],
        };
    }

    private static Column CursorsOf(Expansion answer) =>
        answer.Cursors ?? throw new InvalidOperationException("Answers to one question have cursors all of them, or none.");
}
