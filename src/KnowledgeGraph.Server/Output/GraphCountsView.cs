using KnowledgeGraph.Model;
using KnowledgeGraph.Storage;
using KnowledgeGraph.Storage.Embedded;

namespace KnowledgeGraph.Server.Output;

/// <summary>The numbers of a graph under the names that <c>kg stats --json</c> promises.</summary>
internal sealed record GraphCountsView(
    long Papers,
    long Authors,
    long Institutions,
    long Venues,
    long Topics,
    long Authorships,
    long Affiliations,
    long Citations,
    long PaperTopics,
    long PaperVenues,
    long PaperInstitutions,
    long WaitingCitations,
    long Version)
{
    /// <summary>Null as long as no topology of this version is saved.</summary>
    public TopologySizeView? Topology { get; init; }

    /// <summary>Why the last merge in the background failed, so that reads are slower than they could be; null if it did not.</summary>
    public string? MergeFault { get; init; }

    public static async Task<GraphCountsView> ReadAsync(IGraphStore store, CancellationToken cancellation)
    {
        using var snapshot = await store.OpenSnapshotAsync(cancellation);
        var counts = await snapshot.CountAsync(cancellation);
        return new(
            Nodes(NodeKind.Paper), Nodes(NodeKind.Author), Nodes(NodeKind.Institution), Nodes(NodeKind.Venue), Nodes(NodeKind.Topic),
            Edges(Relation.Authored), Edges(Relation.AffiliatedWith), Edges(Relation.Cites), Edges(Relation.About),
            Edges(Relation.PublishedIn), Edges(Relation.ProducedAt),
            counts.Waiting.GetValueOrDefault(Relation.Cites), snapshot.Version)
        {
            MergeFault = (store as EmbeddedGraphStore)?.MergeFault,
        };

        long Nodes(NodeKind kind) => counts.Nodes.GetValueOrDefault(kind);
        long Edges(Relation relation) => counts.Relations.GetValueOrDefault(relation);
    }

    public IEnumerable<(string Name, object Value)> Rows() =>
    [
        ("papers", Papers), ("authors", Authors), ("institutions", Institutions), ("venues", Venues), ("topics", Topics),
        ("authorships", Authorships), ("affiliations", Affiliations), ("citations", Citations), ("paper topics", PaperTopics),
        ("paper venues", PaperVenues), ("paper institutions", PaperInstitutions), ("citations waiting", WaitingCitations),
        ("version", Version), .. Topology?.Rows() ?? [], .. FaultRows(),
    ];

    private IEnumerable<(string Name, object Value)> FaultRows()
    {
        if (MergeFault is not null) yield return ("merge fault", MergeFault);
    }
}
