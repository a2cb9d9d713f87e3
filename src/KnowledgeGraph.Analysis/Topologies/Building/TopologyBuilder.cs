using KnowledgeGraph.Model;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Analysis.Topologies.Building;

/// <summary>
/// Reads a topology from any store by streaming: all nodes, years and types of papers, then relation by relation.
/// O(nodes log nodes + edges) time; at its peak it holds the result and one relation more.
/// </summary>
public static class TopologyBuilder
{
    /// <summary>Reads the snapshot whole. The snapshot may be disposed afterwards.</summary>
    public static async Task<GraphTopology> BuildAsync(IGraphSnapshot snapshot, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        var vertices = new VertexReader(snapshot);
        var (papers, years, types) = await vertices.ReadPapersAsync(cancellation).ConfigureAwait(false);
        var authors = await vertices.ReadAsync(NodeKind.Author, cancellation).ConfigureAwait(false);
        var institutions = await vertices.ReadAsync(NodeKind.Institution, cancellation).ConfigureAwait(false);
        var venues = await vertices.ReadAsync(NodeKind.Venue, cancellation).ConfigureAwait(false);
        var topics = await vertices.ReadAsync(NodeKind.Topic, cancellation).ConfigureAwait(false);

        return new()
        {
            Version = snapshot.Version,
            Papers = papers,
            Authors = authors,
            Institutions = institutions,
            Venues = venues,
            Topics = topics,
            PaperYears = years,
            PaperTypeCodes = types,
            Authorship = await RowsAsync(Relation.Authored, papers, authors).ConfigureAwait(false),
            Citation = await RowsAsync(Relation.Cites, papers, papers).ConfigureAwait(false),
            Subject = await RowsAsync(Relation.About, papers, topics).ConfigureAwait(false),
            Publication = await RowsAsync(Relation.PublishedIn, papers, venues).ConfigureAwait(false),
            Affiliation = await RowsAsync(Relation.AffiliatedWith, authors, institutions).ConfigureAwait(false),
        };

        Task<RelationRows> RowsAsync(Relation relation, VertexIndex owners, VertexIndex targets) =>
            new RelationReader(owners, targets, RelationInfo.Of(relation).IsOrdered, snapshot.IsPinned)
                .ReadAsync(snapshot.StreamEdgesAsync(relation, cancellation), cancellation);
    }
}
