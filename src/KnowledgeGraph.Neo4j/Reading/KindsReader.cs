using KnowledgeGraph.Model;
using KnowledgeGraph.Neo4j.Cypher;
using KnowledgeGraph.Neo4j.Cypher.Values;
using KnowledgeGraph.Neo4j.Naming;
using KnowledgeGraph.Storage;
using KnowledgeGraph.Storage.Queries;

namespace KnowledgeGraph.Neo4j.Reading;

/// <summary>
/// Finds nodes of several kinds, by their ids or their numbers, and reads of them what comes next, in one statement: a branch a kind, whose
/// rows are the place in the question, the number and a list of what is read ahead.
/// </summary>
internal sealed class KindsReader
{
    private const string Found = "found";

    private readonly int _count;
    private readonly CypherBuilder _builder = new();
    private readonly List<Branch> _branches = [];

    private KindsReader(int count) => _count = count;

    public static KindsReader OfIds(ReadOnlySpan<NodeReference> references, FilterIds filtered, Func<NodeKind, NodeSelection> next)
    {
        var reader = new KindsReader(references.Length);
        var kinds = new SortedList<NodeKind, List<int>>();
        for (var i = 0; i < references.Length; i++)
        {
            if (!references[i].Id.IsNone) Add(kinds, references[i].Kind, i);
        }

        foreach (var (kind, places) in kinds)
        {
            var ids = new string[places.Count];
            for (var i = 0; i < ids.Length; i++) ids[i] = references[places[i]].Id.ToString();
            var asked = reader._builder.Parameter(CypherList.Of(ids));
            reader.AddBranch(kind, places, NodeQueries.Named(asked, kind, Found), filtered, next(kind));
        }

        return reader;
    }

    public static KindsReader OfNodes(ReadOnlySpan<NodeId> nodes, FilterIds filtered, Func<NodeKind, NodeSelection> next)
    {
        var reader = new KindsReader(nodes.Length);
        var kinds = new SortedList<NodeKind, List<int>>();
        for (var i = 0; i < nodes.Length; i++) Add(kinds, nodes[i].Kind, i);
        foreach (var (kind, places) in kinds)
        {
            var numbers = new long[places.Count];
            for (var i = 0; i < numbers.Length; i++) numbers[i] = nodes[places[i]].Number;
            var asked = reader._builder.Parameter(CypherList.Of(numbers));
            var match = $"UNWIND range(0, size({asked}) - 1) AS i MATCH ({Found}:{GraphNames.Label(kind)} {{number: {asked}[i]}}) ";
            reader.AddBranch(kind, places, match, filtered, next(kind));
        }

        return reader;
    }

    public CypherStatement Statement() => _builder.ToStatement();

    /// <returns>One a place; none where there is no visible node.</returns>
    public async Task<NodeId[]> ReadAsync(ICypherResult result, KnownReads known, CancellationToken cancellation)
    {
        var found = new NodeId[_count];
        var rows = new CypherValue[_count][];
        var kinds = new NodeKind[_count];
        foreach (var branch in _branches)
        {
            foreach (var place in branch.Places) kinds[place] = branch.Kind;
        }

        while (await result.ReadAsync(cancellation))
        {
            var place = result.Current[0].AsInt32();
            found[place] = new(kinds[place], result.Current[1].AsInt64());
            rows[place] = result.Current[2].AsList();
        }

        foreach (var branch in _branches)
        {
            var there = branch.Places.Where(place => !found[place].IsNone).ToList();
            branch.Next.Read([.. there.Select(place => found[place])], [.. there.Select(place => rows[place])], known);
        }

        return found;
    }

    private static void Add(SortedList<NodeKind, List<int>> kinds, NodeKind kind, int place)
    {
        if (!kinds.TryGetValue(Schema.Check(kind), out var places)) kinds.Add(kind, places = []);
        places.Add(place);
    }

    private void AddBranch(NodeKind kind, List<int> places, string match, FilterIds filtered, NodeSelection next)
    {
        var columns = new AheadColumns(_builder, Found, kind, filtered, next, 0);
        if (_branches.Count > 0) _builder.Add(" UNION ALL ");
        var at = _builder.Parameter(CypherList.Of(places));
        _builder.Add(match).Add($"RETURN {at}[i] AS place, {Found}.number AS number, [{string.Join(", ", columns.Expressions())}] AS row");
        _branches.Add(new(kind, places, columns));
    }

    private sealed record Branch(NodeKind Kind, IReadOnlyList<int> Places, AheadColumns Next);
}
