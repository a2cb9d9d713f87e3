namespace KnowledgeGraph.Benchmarks.Neo4j;

/// <summary>One question in the words of both sides.</summary>
/// <param name="Name">Stands in the table.</param>
/// <param name="Ours">For <c>kg serve</c>.</param>
/// <param name="Theirs">For the peer; its aliases give the answer our names.</param>
/// <param name="ColdAim">How many times the peer's requests a second are aimed at without a cache.</param>
/// <param name="LeastFacts">The answer states at least so many things, so that a question that finds nothing is not measured.</param>
internal sealed record PeerQuery(string Name, string Ours, string Theirs, int ColdAim, int LeastFacts)
{
    /// <summary>How many times the peer's requests a second are aimed at with the cache.</summary>
    public const int CachedAim = 20;

    public static IReadOnlyList<PeerQuery> All { get; } =
    [
        new("one paper",
            """{ paper(id: "acl:J93-2004") { title year } }""",
            """{ paper: papers(where: {key: {eq: "acl:J93-2004"}}) { title year } }""", 3, 2),
        new("paper → authors → papers",
            """{ paper(id: "acl:J93-2004") { title authors { nodes { name papers { nodes { title year } } } } } }""",
            """{ paper: papers(where: {key: {eq: "acl:J93-2004"}}) { title authors { name papers { title year } } } }""", 3, 40),
        new("page of 100 of a year with authors",
            """{ papers(first: 100, filter: {year: {eq: 2019}}) { nodes { title year authors { nodes { name } } } } }""",
            """{ papers(limit: 100, where: {year: {eq: 2019}}, sort: [{key: ASC}]) { title year authors { name } } }""", 3, 300),
        new("three levels of citations, 10 each",
            """
            { paper(id: "acl:J93-2004") { title citations(first: 10) { nodes { title citations(first: 10) { nodes { title
              citations(first: 10) { nodes { title } } } } } } } }
            """,
            """
            { paper: papers(where: {key: {eq: "acl:J93-2004"}}) { title citations(limit: 10, sort: [{key: ASC}]) { title
              citations(limit: 10, sort: [{key: ASC}]) { title citations(limit: 10, sort: [{key: ASC}]) { title } } } } }
            """, 3, 100),
        new("authors of at least 3 papers, one of which cites a paper",
            """
            { authors(first: 100, filter: {papers: {some: {references: {some: {ids: ["acl:J93-2004"]}}}, count: {min: 3}}}) { nodes { name } } }
            """,
            """
            { authors(limit: 100, sort: [{key: ASC}], where: {papers: {some: {references: {some: {key: {eq: "acl:J93-2004"}}}}},
              papersConnection: {aggregate: {count: {nodes: {gte: 3}}}}}) { name } }
            """, 100, 50),
    ];
}
