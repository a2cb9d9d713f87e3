using KnowledgeGraph.Model;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Api.Naming;

/// <summary>The institutions of countries.</summary>
public static class CountryInstitutions
{
    /// <param name="snapshot">The version to look in, asked once.</param>
    /// <param name="countries">Codes of ISO 3166 with two letters, in any case.</param>
    /// <param name="cancellation">Ends the call.</param>
    public static async ValueTask<NodeId[]> ReadAsync(
        IGraphSnapshot snapshot, IReadOnlyList<string> countries, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        PropertyValue[] codes = [.. countries.Select(code => PropertyValue.Text(code.Trim().ToUpperInvariant()))];
        var query = new ListQuery(
            NodeKind.Institution, new NodeFilter.Compare(NodeProperty.CountryCode, Comparison.In, codes), [], Window.Everything);
        return (await snapshot.ListAsync(query, cancellation).ConfigureAwait(false)).Nodes;
    }
}
