using System.Globalization;
using KnowledgeGraph.Model;
using KnowledgeGraph.Neo4j.Naming;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Neo4j.Exporting;

/// <summary>
/// A graph as CSV files for <c>neo4j-admin database import full</c>, under the names of <c>schema/neo4j/README.md</c>: one file a kind, one a
/// relation, headers included. It holds the effective values, for other tools; what each source stated goes by <c>kg copy</c>.
/// </summary>
public sealed class AdminExport
{
    private const int ChunkSize = 1_000;
    private readonly IGraphSnapshot _snapshot;
    private readonly string _folder;
    private readonly List<string> _arguments = [];

    private AdminExport(IGraphSnapshot snapshot, string folder) => (_snapshot, _folder) = (snapshot, folder);

    /// <summary>Writes all files into a folder, which is made when it is missing.</summary>
    /// <returns>The arguments of <c>neo4j-admin database import full</c>, in which the files are named.</returns>
    /// <exception cref="StoreException">The store is away or damaged.</exception>
    public static async Task<IReadOnlyList<string>> WriteAsync(
        IGraphSnapshot snapshot, string folder, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        Directory.CreateDirectory(folder);
        var export = new AdminExport(snapshot, folder);
        export._arguments.AddRange([CsvWriter.ArrayDelimiterOption, "--multiline-fields=true", "--ignore-empty-strings=false"]);
        for (var kind = NodeKind.Paper; kind <= NodeKind.Topic; kind++) await export.WriteAsync(kind, cancellation);
        foreach (var info in RelationInfo.All) await export.WriteAsync(info, cancellation);
        return export._arguments;
    }

    private async Task WriteAsync(NodeKind kind, CancellationToken cancellation)
    {
        var label = GraphNames.Label(kind);
        var file = Path.Combine(_folder, $"{label}.csv");
        _arguments.Add($"--nodes={label}={file}");
        PropertyInfo[] infos = [.. PropertyInfo.All.Where(info => info.AppliesTo(kind))];
        await using var csv = CsvWriter.Create(file);
        csv.Plain($"key:ID({label})").Plain("ids:string[]").Plain("sources:string[]");
        foreach (var info in infos) csv.Plain(GraphNames.Property(kind, info.Property) + TypeOf(info.Type));
        await csv.EndRowAsync();
        await foreach (var chunk in _snapshot.StreamNodesAsync(kind, cancellation))
        {
            for (var at = 0; at < chunk.Length; at += ChunkSize)
                await WriteAsync(csv, chunk.Slice(at, Math.Min(ChunkSize, chunk.Length - at)), infos, cancellation);
        }
    }

    private async Task WriteAsync(CsvWriter csv, ReadOnlyMemory<NodeId> nodes, PropertyInfo[] infos, CancellationToken cancellation)
    {
        var keys = await _snapshot.ReadKeysAsync(nodes, cancellation);
        var ids = await _snapshot.ReadIdsAsync(nodes, cancellation);
        var sources = await _snapshot.ReadSourcesAsync(nodes, cancellation);
        var columns = await _snapshot.ReadAsync(nodes, Array.ConvertAll(infos, info => info.Property), cancellation);
        for (var row = 0; row < nodes.Length; row++)
        {
            csv.Text(keys.GetString(row) ?? "").Texts(Items(ids, row)).Texts(Items(sources, row));
            for (var i = 0; i < infos.Length; i++) Write(csv, columns[i], row, infos[i].Type);
            await csv.EndRowAsync();
        }
    }

    private async Task WriteAsync(RelationInfo info, CancellationToken cancellation)
    {
        var file = Path.Combine(_folder, $"{GraphNames.Label(info.Owner)}_{info.Name}.csv");
        _arguments.Add($"--relationships={info.Name}={file}");
        // Authorships run from the author to the paper, although the paper lists them.
        var isTurned = info.Relation == Relation.Authored;
        var (start, end) = isTurned ? (info.Target, info.Owner) : (info.Owner, info.Target);
        await using var csv = CsvWriter.Create(file);
        csv.Plain($":START_ID({GraphNames.Label(start)})").Plain($":END_ID({GraphNames.Label(end)})").Plain("place:long");
        foreach (var property in info.Properties.Select(RelationPropertyInfo.Of)) csv.Plain(property.Name + TypeOf(property.Type));
        await csv.EndRowAsync();
        await foreach (var chunk in _snapshot.StreamNodesAsync(info.Owner, cancellation))
        {
            for (var at = 0; at < chunk.Length; at += ChunkSize)
                await WriteAsync(csv, chunk.Slice(at, Math.Min(ChunkSize, chunk.Length - at)), info, isTurned, cancellation);
        }
    }

    private async Task WriteAsync(
        CsvWriter csv, ReadOnlyMemory<NodeId> owners, RelationInfo info, bool isTurned, CancellationToken cancellation)
    {
        var query = ExpandQuery.Plain(info.Relation, Direction.Forward) with { EdgeProperties = info.Properties };
        var edges = await _snapshot.ExpandAsync(owners, query, cancellation);
        var keys = await _snapshot.ReadKeysAsync(owners, cancellation);
        var ends = await _snapshot.ReadKeysAsync(edges.Nodes, cancellation);
        var institutions = await InstitutionsAsync(edges, cancellation);
        for (var owner = 0; owner < owners.Length; owner++)
        {
            for (var row = edges.Offsets[owner]; row < edges.Offsets[owner + 1]; row++)
            {
                var (from, to) = (keys.GetString(owner) ?? "", ends.GetString(row) ?? "");
                csv.Text(isTurned ? to : from).Text(isTurned ? from : to).Number(row - edges.Offsets[owner]);
                for (var i = 0; i < info.Properties.Count; i++)
                {
                    if (edges.Edges[i] is ListColumn<NodeColumn> list) csv.Texts(Range(list, row).Select(item =>
                        institutions[list.Items.Values[item]]));
                    else Write(csv, edges.Edges[i], row, RelationPropertyInfo.Of(info.Properties[i]).Type);
                }

                await csv.EndRowAsync();
            }
        }
    }

    private async Task<Dictionary<NodeId, string>> InstitutionsAsync(Expansion edges, CancellationToken cancellation)
    {
        NodeId[] nodes = [.. edges.Edges.OfType<ListColumn<NodeColumn>>().SelectMany(list =>
            list.Items.Values.Take(list.Items.Count)).Distinct()];
        var keys = await _snapshot.ReadKeysAsync(nodes, cancellation);
        return Enumerable.Range(0, nodes.Length).ToDictionary(i => nodes[i], i => keys.GetString(i) ?? "");
    }

    private static void Write(CsvWriter csv, Column column, int row, PropertyType type)
    {
        if (column.IsNull(row))
        {
            csv.Null();
            return;
        }

        _ = column switch
        {
            TextColumn texts => csv.Text(texts.GetString(row) ?? ""),
            IntegerColumn days when type == PropertyType.Date => csv.Date(DateOnly.FromDayNumber((int)days.Values[row])),
            IntegerColumn integers => csv.Number(integers.Values[row]),
            NumberColumn numbers => csv.Number(numbers.Values[row]),
            BooleanColumn booleans => csv.Boolean(booleans.Values[row]),
            ListColumn<TextColumn> lists => csv.Texts(Items(lists, row)),
            _ => throw new InvalidOperationException($"No field holds a {column.GetType().Name}."),
        };
    }

    private static IEnumerable<string> Items(ListColumn<TextColumn> lists, int row) =>
        Range(lists, row).Select(item => lists.Items.GetString(item) ?? "");

    private static IEnumerable<int> Range<T>(ListColumn<T> lists, int row)
        where T : Column => Enumerable.Range(lists.Offsets[row], lists.Offsets[row + 1] - lists.Offsets[row]);

    private static string TypeOf(PropertyType type) => type switch
    {
        PropertyType.Text => ":string",
        PropertyType.Integer => ":long",
        PropertyType.Number => ":double",
        PropertyType.Boolean => ":boolean",
        PropertyType.Date => ":date",
        PropertyType.TextList or PropertyType.NodeList => ":string[]",
        _ => throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"No field is of type {type}.")),
    };
}
