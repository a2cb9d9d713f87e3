namespace KnowledgeGraph.Benchmarks.Http;

/// <summary>One question of the benchmark.</summary>
/// <param name="Name">Stands in the table.</param>
/// <param name="Bar">The least share of the bare endpoint's requests a second, in percent.</param>
/// <param name="Document">Sent as it stands, without variables.</param>
/// <param name="MinimumObjects">The answer has at least this many objects, so that a query that found nothing is not measured.</param>
internal sealed record HttpQuery(string Name, int Bar, string Document, int MinimumObjects)
{
    public static IReadOnlyList<HttpQuery> All { get; } =
    [
        new("one paper", 75, """{ paper(id: "acl:J93-2004") { id title year type pages } }""", 1),
        new("paper → authors → papers", 65,
            """{ paper(id: "acl:J93-2004") { id title authors { nodes { id name papers { nodes { id title year } } } } } }""", 20),
        new("100 papers with authors, Relay connections with cursors", 40,
            """
            { papers(first: 100) { edges { cursor node { id title year authors { edges { cursor node { id name } } } } }
              pageInfo { hasNextPage endCursor } } }
            """, 300),
        new("three levels of citations", 45,
            """
            { paper(id: "acl:J93-2004") { id title citations(first: 6) { nodes { id title year citations(first: 6) { nodes { id title year
              citations(first: 6) { nodes { id title year } } } } } } } }
            """, 150),
    ];
}
