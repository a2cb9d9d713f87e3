using KnowledgeGraph.Model;

namespace KnowledgeGraph.Import.Running;

/// <summary>Statements of one source that are to be written together, and where they stand in their documents.</summary>
internal sealed class PendingBatch(string source, StatementHandling handling)
{
    public GraphBatch Batch { get; } = new(source);

    public StatementHandling Handling { get; } = handling;

    /// <summary>One place a statement; empty unless statements may have to be set aside.</summary>
    public List<(string File, long Line)> Places { get; } = [];

    public void Add(NodeStatement statement, string file, long line)
    {
        Batch.Add(statement);
        if (Handling.AddsToKnownNodesOnly) Places.Add((file, line));
    }
}
