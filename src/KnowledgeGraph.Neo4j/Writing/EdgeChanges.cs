using KnowledgeGraph.Model;
using KnowledgeGraph.Neo4j.Cypher.Values;
using KnowledgeGraph.Storage.Embedded.Records;

namespace KnowledgeGraph.Neo4j.Writing;

/// <summary>
/// Relationships to delete and to make. A list that only grew at its end gets the new ones; any other change writes the whole list
/// of that owner and relation anew.
/// </summary>
internal sealed class EdgeChanges(WorkingGraph graph)
{
    private readonly List<long>[] _rewritten = Lists<long>();
    private readonly List<EdgeRow>[] _made = Lists<EdgeRow>();
    private readonly List<EdgeRow>[] _waiting = Lists<EdgeRow>();

    public void Add(WorkingNode owner, NodeBody effective)
    {
        foreach (var info in RelationInfo.All)
        {
            if (info.Owner != owner.Kind) continue;
            var old = owner.OldRelations[(int)info.Relation] ?? [];
            var edges = effective.Relations[(int)info.Relation] ?? [];
            var kept = 0;
            while (kept < old.Count && kept < edges.Count && IsSame(old[kept], edges[kept])) kept++;
            if (kept < old.Count)
            {
                _rewritten[(int)info.Relation].Add(owner.Number);
                kept = 0;
            }

            for (; kept < edges.Count; kept++) Make(info, owner, edges[kept], kept);
        }
    }

    public void AddDeletions(StatementList statements)
    {
        foreach (var info in RelationInfo.All)
        {
            statements.Add(WriteStatements.DeleteEdges(info), _rewritten[(int)info.Relation]);
            statements.Add(WriteStatements.DeleteWaiting(info), _rewritten[(int)info.Relation]);
        }
    }

    public void AddCreations(StatementList statements)
    {
        foreach (var info in RelationInfo.All)
        {
            statements.Add(WriteStatements.MakeEdges(info), _made[(int)info.Relation], EdgeRow.Write);
            statements.Add(WriteStatements.MakeWaiting(info), _waiting[(int)info.Relation], EdgeRow.Write);
        }
    }

    private static bool IsSame(NodeEdge old, NodeEdge edge) =>
        old.Target == edge.Target && old.Properties.SequenceEqual(edge.Properties)
        && (old.Institutions ?? []).AsSpan().SequenceEqual(edge.Institutions);

    private static List<T>[] Lists<T>() => [.. Enumerable.Range(0, NodeBody.RelationBound).Select(_ => new List<T>())];

    private void Make(RelationInfo info, WorkingNode owner, NodeEdge edge, int place)
    {
        var target = graph[graph.Resolve(edge.Target)];
        var row = new EdgeRow(owner.Number, target.Number, Properties(info, edge, place, target.IsVisible));
        (target.IsVisible ? _made : _waiting)[(int)info.Relation].Add(row);
    }

    private CypherMap Properties(RelationInfo info, NodeEdge edge, int place, bool isVisible)
    {
        var names = new List<string> { "place" };
        var values = new List<CypherValue> { place };
        foreach (var (property, value) in edge.Properties)
        {
            names.Add(RelationPropertyInfo.Of(property).Name);
            values.Add(NodeImage.ValueOf(value));
        }

        if (edge.Institutions is { } institutions)
        {
            names.Add(RelationPropertyInfo.Of(RelationProperty.Institutions).Name);
            values.Add(CypherValue.List([.. institutions.Select(index => (CypherValue)graph.KeyOf(index).ToString())]));
        }

        if (!isVisible)
        {
            names.Add("relation");
            values.Add(info.Name);
        }

        return new([.. names], [.. values]);
    }
}
