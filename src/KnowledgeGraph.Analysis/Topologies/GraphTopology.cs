using KnowledgeGraph.Analysis.Paths.Search;
using KnowledgeGraph.Analysis.People.Signals;
using KnowledgeGraph.Analysis.Traversal;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Analysis.Topologies;

/// <summary>
/// One version of the scholarly graph as arrays, for algorithms: per kind the nodes are vertices 0, 1, 2, …, and every relation is
/// there in both directions. Co-authorship is not stored; traversals derive it from authorships, and
/// <see cref="Projections.CoauthorshipProjection"/> makes a graph of it under a filter. Immutable and thread-safe.
/// </summary>
public sealed class GraphTopology
{
    private SpacePool<SearchSpace>? _searchSpaces;
    private SpacePool<SignalSpace>? _signalSpaces;
    private int[]? _authorComponents;
    private int _newestYear = -1;

    /// <summary>Version of the snapshot that it was read from.</summary>
    public required long Version { get; init; }

    public required VertexIndex Papers { get; init; }

    public required VertexIndex Authors { get; init; }

    public required VertexIndex Institutions { get; init; }

    public required VertexIndex Venues { get; init; }

    public required VertexIndex Topics { get; init; }

    /// <summary>Paper→authors forward, in the order of the byline (not ascending), an author once a paper.</summary>
    public required RelationRows Authorship { get; init; }

    /// <summary>Citing paper→cited paper forward. A paper that cites itself is kept as stated.</summary>
    public required RelationRows Citation { get; init; }

    /// <summary>Paper→topics forward.</summary>
    public required RelationRows Subject { get; init; }

    /// <summary>Paper→venues forward.</summary>
    public required RelationRows Publication { get; init; }

    /// <summary>Author→institutions forward.</summary>
    public required RelationRows Affiliation { get; init; }

    /// <summary>Year by paper; <see cref="UnknownYear"/> where none is stated.</summary>
    public required ReadOnlyMemory<short> PaperYears { get; init; }

    /// <summary>Type by paper, as <see cref="PaperTypes"/> codes it.</summary>
    public required ReadOnlyMemory<byte> PaperTypeCodes { get; init; }

    /// <summary>Stands for "no year stated" (also for years before 1 or after 32767).</summary>
    public const short UnknownYear = 0;

    /// <summary>Authors of a paper in the order of its byline. The degree is the team size.</summary>
    public Adjacency PaperAuthors => Authorship.Forward;

    /// <summary>Papers of an author, ascending.</summary>
    public Adjacency AuthorPapers => Authorship.Backward;

    /// <summary>Papers that a paper cites.</summary>
    public Adjacency References => Citation.Forward;

    /// <summary>Papers that cite a paper.</summary>
    public Adjacency CitedBy => Citation.Backward;

    public Adjacency PaperTopics => Subject.Forward;

    public Adjacency TopicPapers => Subject.Backward;

    public Adjacency PaperVenues => Publication.Forward;

    public Adjacency VenuePapers => Publication.Backward;

    public Adjacency AuthorInstitutions => Affiliation.Forward;

    public Adjacency InstitutionAuthors => Affiliation.Backward;

    /// <summary>Size in memory and per edge.</summary>
    public TopologySize Size => TopologySize.Of(this);

    /// <summary>Working memory of path searches, kept with the version that it fits.</summary>
    internal SpacePool<SearchSpace> SearchSpaces =>
        LazyInitializer.EnsureInitialized(ref _searchSpaces, () => new SpacePool<SearchSpace>(() => new SearchSpace(this)));

    /// <summary>Working memory of suggestions, kept with the version that it fits.</summary>
    internal SpacePool<SignalSpace> SignalSpaces =>
        LazyInitializer.EnsureInitialized(ref _signalSpaces, () => new SpacePool<SignalSpace>(() => new SignalSpace(this)));

    /// <summary>The newest year that a paper states, <see cref="UnknownYear"/> where none does. O(papers) when first asked for.</summary>
    internal short NewestYear
    {
        get
        {
            if (_newestYear < 0)
            {
                var newest = UnknownYear;
                foreach (var year in PaperYears.Span) newest = Math.Max(newest, year);
                _newestYear = newest;
            }

            return (short)_newestYear;
        }
    }

    /// <summary>
    /// The component of co-authors that each author is in, by its smallest author; made when first asked for, O(authorships), four bytes
    /// an author. Authors of different components have no path under any filter.
    /// </summary>
    internal ReadOnlySpan<int> AuthorComponents =>
        LazyInitializer.EnsureInitialized(ref _authorComponents, () => ConnectedComponents.OfAuthors(this));

    /// <summary>The vertices of a kind.</summary>
    public VertexIndex Vertices(NodeKind kind) => kind switch
    {
        NodeKind.Paper => Papers,
        NodeKind.Author => Authors,
        NodeKind.Institution => Institutions,
        NodeKind.Venue => Venues,
        NodeKind.Topic => Topics,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "A vertex has a kind."),
    };

    /// <summary>The relations that a topology holds, in the order of its file.</summary>
    internal static IReadOnlyList<Relation> Relations { get; } =
        [Relation.Authored, Relation.Cites, Relation.About, Relation.PublishedIn, Relation.AffiliatedWith];

    /// <summary>Rows of one of <see cref="Relations"/>.</summary>
    internal RelationRows Rows(Relation relation) => relation switch
    {
        Relation.Authored => Authorship,
        Relation.Cites => Citation,
        Relation.About => Subject,
        Relation.PublishedIn => Publication,
        Relation.AffiliatedWith => Affiliation,
        _ => throw new ArgumentOutOfRangeException(nameof(relation), relation, "A topology does not hold this relation."),
    };
}
