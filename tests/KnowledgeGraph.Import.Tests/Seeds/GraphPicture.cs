using System.Globalization;
using KnowledgeGraph.Model;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Import.Tests.Seeds;

/// <summary>A whole small graph read through a snapshot, for looking at and for comparing.</summary>
internal sealed class GraphPicture
{
    private readonly Dictionary<NodeId, PictureNode> _nodes = [];

    public required GraphCounts Counts { get; init; }

    public IEnumerable<PictureNode> Nodes => _nodes.Values;

    public IEnumerable<PictureNode> Papers => OfKind(NodeKind.Paper);

    public IEnumerable<PictureNode> Authors => OfKind(NodeKind.Author);

    public static async Task<GraphPicture> TakeAsync(IGraphStore store)
    {
        using var snapshot = await store.OpenSnapshotAsync();
        var picture = new GraphPicture { Counts = await snapshot.CountAsync() };
        var names = new Dictionary<NodeId, (string Key, string Name)>();
        var lists = new List<(NodeKind, NodeId[])>();
        foreach (var kind in Enum.GetValues<NodeKind>().Where(kind => kind != NodeKind.None))
        {
            var nodes = (await snapshot.ListAsync(new ListQuery(kind, null, [], Window.Everything))).Nodes;
            var keys = await snapshot.ReadKeysAsync(nodes);
            var titles = await snapshot.ReadAsync(nodes, new[] { NodeProperty.Name });
            for (var i = 0; i < nodes.Length; i++) names.Add(nodes[i], (keys.GetString(i) ?? "", TextOf(titles[0], i, names) ?? ""));
            lists.Add((kind, nodes));
        }

        foreach (var (kind, nodes) in lists) await picture.ReadKindAsync(snapshot, kind, nodes, names);
        return picture;
    }

    public IEnumerable<PictureNode> OfKind(NodeKind kind) => _nodes.Values.Where(node => node.Kind == kind);

    public PictureNode Paper(string title) => Assert.Single(Papers, paper => paper.Name == title);

    public PictureNode Author(string name) => Assert.Single(Authors, author => author.Name == name);

    public string[] Lines(params NodeProperty[] omitted) => [.. _nodes.Values.SelectMany(node => node.Lines(omitted)).Order(StringComparer.Ordinal)];

    private static string? TextOf(Column column, int row, Dictionary<NodeId, (string Key, string Name)> names) => column switch
    {
        _ when column.IsNull(row) => null,
        TextColumn texts => texts.GetString(row),
        IntegerColumn integers => integers.Values[row].ToString(CultureInfo.InvariantCulture),
        NumberColumn numbers => numbers.Values[row].ToString(CultureInfo.InvariantCulture),
        BooleanColumn booleans => booleans.Values[row] ? "true" : "false",
        ListColumn<TextColumn> lists => lists.Offsets[row] == lists.Offsets[row + 1] ? null : string.Join(" | ", TextsOf(lists, row)),
        ListColumn<NodeColumn> lists => string.Join(" | ", lists.Items.Values[lists.Offsets[row]..lists.Offsets[row + 1]].Select(node => names[node].Key)),
        _ => throw new InvalidOperationException($"No text for a {column.GetType().Name}."),
    };

    private static string[] TextsOf(ListColumn<TextColumn> lists, int row) =>
        [.. Enumerable.Range(lists.Offsets[row], lists.Offsets[row + 1] - lists.Offsets[row]).Select(item => lists.Items.GetString(item) ?? "")];

    private async Task ReadKindAsync(IGraphSnapshot snapshot, NodeKind kind, NodeId[] nodes, Dictionary<NodeId, (string Key, string Name)> names)
    {
        var infos = PropertyInfo.All.Where(info => info.AppliesTo(kind)).ToArray();
        var columns = await snapshot.ReadAsync(nodes, infos.Select(info => info.Property).ToArray());
        var ids = await snapshot.ReadIdsAsync(nodes);
        var sources = await snapshot.ReadSourcesAsync(nodes);
        var edges = nodes.Select(_ => new List<PictureEdge>()).ToArray();
        foreach (var relation in RelationInfo.All.Where(info => info.Owner == kind)) await ReadEdgesAsync(snapshot, relation, nodes, names, edges);
        for (var i = 0; i < nodes.Length; i++)
        {
            var properties = new Dictionary<NodeProperty, string>();
            for (var p = 0; p < infos.Length; p++)
            {
                if (TextOf(columns[p], i, names) is not { } text) continue;
                if (infos[p].Type == PropertyType.Date)
                    text = DateOnly.FromDayNumber(int.Parse(text, CultureInfo.InvariantCulture)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
                properties.Add(infos[p].Property, text);
            }

            _nodes.Add(nodes[i], new(kind, names[nodes[i]].Key, TextsOf(ids, i), TextsOf(sources, i), properties, edges[i]));
        }
    }

    private static async Task ReadEdgesAsync(
        IGraphSnapshot snapshot, RelationInfo relation, NodeId[] nodes, Dictionary<NodeId, (string Key, string Name)> names, List<PictureEdge>[] edges)
    {
        var query = ExpandQuery.Plain(relation.Relation, Direction.Forward) with { EdgeProperties = relation.Properties };
        var expansion = await snapshot.ExpandAsync(nodes, query);
        for (var i = 0; i < nodes.Length; i++)
        {
            for (var row = expansion.Offsets[i]; row < expansion.Offsets[i + 1]; row++)
            {
                var properties = new Dictionary<RelationProperty, string>();
                for (var p = 0; p < relation.Properties.Count; p++)
                {
                    if (TextOf(expansion.Edges[p], row, names) is { Length: > 0 } text) properties.Add(relation.Properties[p], text);
                }

                var (key, name) = names[expansion.Nodes[row]];
                edges[i].Add(new(relation.Relation, key, name, properties));
            }
        }
    }
}
