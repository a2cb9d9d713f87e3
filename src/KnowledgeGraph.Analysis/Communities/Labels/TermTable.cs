using KnowledgeGraph.Analysis.Topologies;

namespace KnowledgeGraph.Analysis.Communities.Labels;

/// <summary>
/// The terms of each vertex, as numbers; a term may repeat and then counts as often. All that labelling needs to know of titles and
/// topics. Immutable and thread-safe.
/// </summary>
/// <param name="Terms">Rows of term numbers by vertex.</param>
/// <param name="Names">Name by term number.</param>
public sealed record TermTable(Adjacency Terms, IReadOnlyList<string> Names)
{
    /// <summary>Numbers terms in the order in which they first occur. One sequence of terms a vertex.</summary>
    public static TermTable FromNames(IEnumerable<IEnumerable<string>> termsOfVertices)
    {
        ArgumentNullException.ThrowIfNull(termsOfVertices);
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var names = new List<string>();
        var (offsets, rows) = (new List<int> { 0 }, new List<int>());
        foreach (var terms in termsOfVertices)
        {
            foreach (var term in terms)
            {
                if (!numbers.TryGetValue(term, out var number))
                {
                    numbers.Add(term, number = names.Count);
                    names.Add(term);
                }

                rows.Add(number);
            }

            offsets.Add(rows.Count);
        }

        return new(new Adjacency(offsets.ToArray(), rows.ToArray()), names);
    }

    /// <summary>The table of other vertices by what they own here: authors have the terms of their papers.</summary>
    /// <param name="owned">By vertex of the new table its vertices of this one.</param>
    public TermTable Through(Adjacency owned)
    {
        ArgumentNullException.ThrowIfNull(owned);
        var (offsets, rows) = (new int[owned.VertexCount + 1], new List<int>());
        for (var vertex = 0; vertex < owned.VertexCount; vertex++)
        {
            foreach (var mine in owned.Neighbours(vertex)) rows.AddRange(Terms.Neighbours(mine));
            offsets[vertex + 1] = rows.Count;
        }

        return new(new Adjacency(offsets, rows.ToArray()), Names);
    }
}
