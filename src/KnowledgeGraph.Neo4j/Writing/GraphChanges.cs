using KnowledgeGraph.Model;
using KnowledgeGraph.Neo4j.Cypher;
using KnowledgeGraph.Neo4j.Cypher.Values;
using KnowledgeGraph.Neo4j.Naming;
using KnowledgeGraph.Storage.Embedded.Records;

namespace KnowledgeGraph.Neo4j.Writing;

/// <summary>
/// The difference between what the database holds and a working graph, as a few statements over many rows each: first what goes,
/// then nodes, then relationships. The order of statements and the one lock before them make deadlocks between writers impossible.
/// </summary>
internal sealed class GraphChanges
{
    private readonly WorkingGraph _graph;
    private readonly StatementList _statements = new();
    private readonly EdgeChanges _edges;
    private readonly List<RecordRow> _newRecords = [];
    private readonly List<RecordRow> _records = [];
    private readonly List<long> _goneRecords = [];
    private readonly List<AliasRow> _aliases = [];
    private readonly List<NodeRow> _unstatedMade = [];
    private readonly List<NodeRow> _unstatedSet = [];
    private readonly List<long> _unstatedGone = [];
    private readonly KindChanges[] _kinds = [.. Enumerable.Range(0, 6).Select(_ => new KindChanges())];

    private GraphChanges(WorkingGraph graph)
    {
        _graph = graph;
        _edges = new(graph);
    }

    /// <summary>Sums of word counts by kind and field; the numbers of new nodes are taken from <paramref name="nextNumber"/> on.</summary>
    public static IReadOnlyList<CypherStatement> Of(WorkingGraph graph, WordSums sums, ref long nextNumber)
    {
        foreach (var node in graph.Nodes)
        {
            if (node.Known is null && node.Survivor < 0) node.Number = nextNumber++;
        }

        var changes = new GraphChanges(graph);
        foreach (var node in graph.Nodes) changes.Add(node, sums);
        return changes.ToStatements();
    }

    private void Add(WorkingNode node, WordSums sums)
    {
        if (node.Survivor >= 0) AddGone(node, sums);
        else if (node.IsRead && node.Bodies.Count > 0) AddVisible(node, sums);
        else if (node.IsRead || node.HasNewIds) AddUnstated(node, sums);
    }

    private void AddGone(WorkingNode node, WordSums sums)
    {
        if (node.Known is not { } known) return;
        if (!known.IsVisible)
        {
            _unstatedGone.Add(known.Number);
            return;
        }

        sums.Remove(node.Kind, node.OldWords);
        _kinds[(int)node.Kind].Gone.Add(known.Number);
        _goneRecords.Add(known.Number);
    }

    private void AddVisible(WorkingNode node, WordSums sums)
    {
        var record = StatementRecord.Encode(node, _graph.KeyOf);
        var isStated = node.Known is { IsVisible: true };
        var isRestated = !record.AsSpan().SequenceEqual(node.OldRecord);
        if (!isRestated && !node.HasNewIds && !_graph.HasMerges) return;
        var effective = BodyMerger.Effective([.. node.Bodies.Values]);
        if (isRestated) (isStated ? _records : _newRecords).Add(new(node.Number, record));
        if (isRestated || node.HasNewIds)
        {
            var words = WordCounts.Of(effective);
            sums.Remove(node.Kind, node.OldWords);
            sums.Add(node.Kind, words);
            var row = new NodeRow(node.Number, NodeImage.Of(node, effective, words));
            var rows = _kinds[(int)node.Kind];
            (node.Known is null ? rows.Made : isStated ? rows.Set : rows.Shown).Add(row);
            AddAliases(node);
        }

        _edges.Add(node, effective);
    }

    private void AddUnstated(WorkingNode node, WordSums sums)
    {
        if (node.Known is { IsVisible: false } && !node.HasNewIds) return;
        var row = new NodeRow(node.Number, Reference(node));
        if (node.Known is { IsVisible: true })
        {
            _kinds[(int)node.Kind].Hidden.Add(row);
            _goneRecords.Add(node.Number);
            sums.Remove(node.Kind, node.OldWords);
            _edges.Add(node, new NodeBody());
        }
        else
        {
            (node.Known is null ? _unstatedMade : _unstatedSet).Add(row);
        }

        AddAliases(node);
    }

    private void AddAliases(WorkingNode node)
    {
        if (node.Known is not null && !node.HasNewIds) return;
        foreach (var id in node.Ids.Skip(1)) _aliases.Add(new(GraphNames.Reference(node.Kind, id.ToString()), node.Number));
    }

    private static CypherMap Reference(WorkingNode node) => new(
        ["number", "kind", "reference", "ids"],
        [node.Number, GraphNames.Label(node.Kind), GraphNames.Reference(node.Kind, node.Key.ToString()), KeyText.ListOf(node.Ids)]);

    private IReadOnlyList<CypherStatement> ToStatements()
    {
        _edges.AddDeletions(_statements);
        _statements.Add(WriteStatements.DeleteUnstated, _unstatedGone);
        _statements.Add(WriteStatements.DeleteRecords, _goneRecords);
        for (var kind = NodeKind.Paper; kind <= NodeKind.Topic; kind++) AddNodes(kind, _kinds[(int)kind]);
        _statements.Add(WriteStatements.MakeUnstated, _unstatedMade, NodeRow.Write);
        _statements.Add(WriteStatements.SetUnstated, _unstatedSet, NodeRow.Write);
        _statements.Add(WriteStatements.MakeRecords, _newRecords, RecordRow.Write);
        _statements.Add(WriteStatements.SetRecords, _records, RecordRow.Write);
        _statements.Add(WriteStatements.SetAliases, _aliases, AliasRow.Write);
        _edges.AddCreations(_statements);
        return _statements.Items;
    }

    private void AddNodes(NodeKind kind, KindChanges rows)
    {
        _statements.Add(WriteStatements.Delete(kind), rows.Gone);
        var incoming = RelationInfo.All.Where(info => info.Target == kind).ToList();
        foreach (var info in incoming) _statements.Add(WriteStatements.BeginWaiting(info), [.. rows.Hidden.Select(row => row.Number)]);
        _statements.Add(WriteStatements.Hide(kind), rows.Hidden, NodeRow.Write);
        _statements.Add(WriteStatements.Make(kind), rows.Made, NodeRow.Write);
        _statements.Add(WriteStatements.Set(kind), rows.Set, NodeRow.Write);
        _statements.Add(WriteStatements.Show(kind), rows.Shown, NodeRow.Write);
        foreach (var info in incoming) _statements.Add(WriteStatements.EndWaiting(info), [.. rows.Shown.Select(row => row.Number)]);
    }
}
