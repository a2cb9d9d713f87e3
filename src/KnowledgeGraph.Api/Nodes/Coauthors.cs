using KnowledgeGraph.Api.Connections;
using KnowledgeGraph.Api.Storage;
using KnowledgeGraph.GraphQL.Execution.Columns;
using KnowledgeGraph.GraphQL.Execution.Resolving;
using KnowledgeGraph.GraphQL.Types.Building;
using KnowledgeGraph.Model;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Api.Nodes;

/// <summary>
/// The people with whom an author wrote papers, derived from the authorships of the author's papers: two expansions a level, however many
/// authors it has.
/// </summary>
internal static class Coauthors
{
    public const string FieldName = "coauthors";

    private const string TypeName = "Coauthor";

    /// <summary>From authors to what they wrote.</summary>
    public static ExpandQuery Papers { get; } = ExpandQuery.Plain(Relation.Authored, Direction.Backward);

    /// <summary>From that to all who wrote it.</summary>
    public static ExpandQuery People { get; } = ExpandQuery.Plain(Relation.Authored, Direction.Forward);

    public static void DeclareType(SchemaBuilder schema) => schema.Object<Coauthor>(TypeName, type =>
    {
        type.Description("A person with whom an author wrote papers.");
        type.Field("author", "Author!").Description("The other person.")
            .Resolve((_, rows) => new ObjectColumn<NodeId>(Each(rows, row => row.Author)));
        type.Field("jointPaperCount", "Int!").Description("How many papers of this graph the two wrote together.")
            .Resolve((_, rows) => new Int32Column(Each(rows, row => row.JointPapers.Count)));
        type.Field("jointPapers", "[Paper!]!").Description("The papers that the two wrote together.")
            .Resolve((_, rows) => JointPapers(rows));
    });

    public static void DeclareField(ObjectTypeBuilder<NodeId> author) => author
        .Field(FieldName, $"[{TypeName}!]!")
        .Description("The people with whom the author wrote papers, most joint papers first. All of them, unless `first` asks for a part.")
        .Argument("first", "Int", "Take this many from the front.")
        .ResolveFromStore<NodeId>(ReadAsync);

    private static async ValueTask<FieldColumn> ReadAsync(
        FieldContext context, ReadOnlyMemory<NodeId> authors, IGraphSnapshot snapshot)
    {
        var limit = SizeArguments.Read(context, "first") ?? int.MaxValue;
        var reading = snapshot is IReadAheadSnapshot ahead
            ? ExpandAheadAsync(context, authors, ahead)
            : snapshot.ExpandAsync(authors, Papers, context.CancellationToken);
        var papers = await reading.ConfigureAwait(false);
        var people = await snapshot.ExpandAsync(papers.Nodes, People, context.CancellationToken).ConfigureAwait(false);

        List<Coauthor> all = [];
        var offsets = new int[authors.Length + 1];
        for (var i = 0; i < authors.Length; i++)
        {
            all.AddRange(RankedOf(authors.Span[i], papers, people, i).Take(limit));
            offsets[i + 1] = all.Count;
        }

        return new ListColumn(offsets, new ObjectColumn<Coauthor>([.. all]));
    }

    private static ValueTask<Expansion> ExpandAheadAsync(
        FieldContext context, ReadOnlyMemory<NodeId> authors, IReadAheadSnapshot snapshot) =>
        snapshot.ExpandAsync(authors, Papers, () => LookAhead.OfCoauthors(context), context.CancellationToken);

    /// <summary>Equal numbers keep the order in which the papers, listed by key, name the people: the same in every store.</summary>
    private static IEnumerable<Coauthor> RankedOf(NodeId author, Expansion papers, Expansion people, int row)
    {
        Dictionary<NodeId, Coauthor> coauthors = [];
        List<Coauthor> inOrder = [];
        for (var paper = papers.Offsets[row]; paper < papers.Offsets[row + 1]; paper++)
        {
            for (var edge = people.Offsets[paper]; edge < people.Offsets[paper + 1]; edge++)
            {
                var person = people.Nodes[edge];
                if (person == author) continue;
                if (!coauthors.TryGetValue(person, out var coauthor))
                {
                    coauthor = new Coauthor(person);
                    coauthors.Add(person, coauthor);
                    inOrder.Add(coauthor);
                }

                coauthor.AddOnce(papers.Nodes[paper]);
            }
        }

        return inOrder.OrderByDescending(coauthor => coauthor.JointPapers.Count);
    }

    private static ListColumn JointPapers(ReadOnlySpan<Coauthor> rows)
    {
        List<NodeId> papers = [];
        var offsets = new int[rows.Length + 1];
        for (var i = 0; i < rows.Length; i++)
        {
            papers.AddRange(rows[i].JointPapers);
            offsets[i + 1] = papers.Count;
        }

        return new ListColumn(offsets, new ObjectColumn<NodeId>([.. papers]));
    }

    private static T[] Each<T>(ReadOnlySpan<Coauthor> rows, Func<Coauthor, T> select)
    {
        var values = new T[rows.Length];
        for (var i = 0; i < values.Length; i++) values[i] = select(rows[i]);
        return values;
    }
}
