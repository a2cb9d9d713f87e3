namespace KnowledgeGraph.Neo4j.Tests.Api;

/// <summary>What pages of a front end ask of the small library, with the statements that each may cost.</summary>
internal static class FrontEndRequests
{
    public static IReadOnlyList<(string Query, int Statements)> All { get; } =
    [
        // A paper's page: who wrote it, where they were, what it refers to.
        ("{ paper(id: \"local:p5\") { id title year authorships { position author { name } institutions { name } } } }", 1),
        (
            """
            { paper(id: "doi:10.1000/3") { key externalIds sources title
                authorships(first: 2) { position printedName isCorresponding author { id name paperCount } institutions { key name papers(first: 2) { totalCount nodes { title } } } }
                references(first: 3) { totalCount nodes { title authorships { author { name } institutions { name countryCode } } } } } }
            """, 1),
        ("{ paper(id: \"local:p6\") { authors { edges { position printedName institutions { name } node { name } } } } }", 1),
        ("{ papers(first: 4, orderBy: [{field: YEAR, direction: DESC}]) { totalCount nodes { id title authorships { author { id name } } } } }", 1),
        ("{ paper(id: \"local:p5\") { authorships { institutions { papers(first: 2) { nodes { authorships { institutions { key } } } } } } } }", 1),

        // Any node by its id, as Relay clients ask.
        ("{ node(id: \"local:p5\") { id __typename ... on Paper { title authors { nodes { name } } } ... on Author { name } } }", 1),
        ("{ node(id: \"local:a2\") { id ... on Author { name papers(first: 2) { nodes { title } } } } }", 1),
        ("{ node(id: \"local:none\") { id ... on Author { name } } }", 1),
        ("{ node(id: \"local:shared\") { id __typename ... on Author { name } ... on Topic { name } } }", 1),
        ("{ nodes(ids: [\"local:p5\", \"local:a2\", \"local:none\", \"doi:10.1000/3\", \"local:t1\", \"local:p5\"]) { id ... on Paper { title year authors { nodes { name } } } ... on Author { name } } }", 1),
        ("{ nodes(ids: [\"local:a2\", \"local:shared\", \"local:t1\"]) { id ... on Topic { name } ... on Author { name papers(first: 1) { nodes { title } } } } }", 1),

        // An author's page: some of the papers, in an order of one's own.
        ("{ author(id: \"local:a2\") { name papers(filter: {year: {gte: 2006}}, orderBy: [{field: YEAR, direction: DESC}], first: 2) { totalCount pageInfo { hasNextPage endCursor } nodes { title year } } } }", 1),
        (
            """
            { author(id: "local:a2") { name
                recent: papers(filter: {year: {gte: 2010}}, first: 2) { totalCount nodes { title } }
                old: papers(filter: {year: {lt: 2010}}, first: 2) { totalCount nodes { title authors(filter: {name: {contains: "author"}}) { nodes { name } } } }
                cited: papers(filter: {citations: {count: {min: 2}}, not: {title: {contains: "7"}}}, last: 2) { totalCount edges { cursor node { title } } } } }
            """, 1),
        ("{ paper(id: \"local:p9\") { references(filter: {text: \"paper\", or: [{year: {in: [2012, 2014]}}, {topics: {some: {name: {eq: \"Topic 1\"}}}}]}) { totalCount nodes { title } } } }", 1),
        ("{ authors(first: 3) { nodes { name papers(filter: {year: {gte: 2010}}, first: 2) { nodes { title venues { nodes { name } } } } } } }", 1),
        ("{ author(id: \"local:a2\") { papers(filter: {authors: {some: {ids: [\"local:a3\"]}}}, first: 5) { totalCount nodes { title } } } }", 2),

        // Those whom one works with.
        ("{ author(id: \"local:a2\") { name coauthors(first: 3) { jointPaperCount author { id name } jointPapers { title } } } }", 1),
        ("{ author(id: \"local:a2\") { coauthors { author { name papers(first: 1) { nodes { title } } } } } }", 2),

        // What a whole list is made of.
        ("{ author(id: \"local:a2\") { papers(first: 2) { nodes { title } groupBy(field: YEAR) { groups { value count } } } } }", 1),
        ("{ author(id: \"local:a2\") { papers(first: 2) { nodes { title } groupBy(field: TOPICS) { groups { node { ... on Topic { name } } count } } } } }", 2),
        ("{ papers(first: 2) { nodes { title } groupBy(field: YEAR) { groups { value count } } } }", 2),

        // Search as one types, and its results.
        ("{ search(query: \"paper\", first: 3) { totalCount nodes { id ... on Paper { title authors { nodes { name } } } } } }", 3),
        ("{ search(query: \"topic\", first: 5) { edges { cursor node { id ... on Paper { title } ... on Topic { name papers(first: 1) { nodes { title } } } } } } }", 3),
        ("{ autocomplete(prefix: \"auth\", first: 3) { score node { id ... on Author { name } } } }", 3),

        // Roots beside each other.
        ("{ a: paper(id: \"local:p1\") { title } b: paper(id: \"local:p2\") { title } }", 1),
    ];

    /// <summary>
    /// Questions to the topology, of whose answers the nodes are read in the store: a statement for each id in the question and for each list
    /// of nodes in the answer.
    /// </summary>
    public static IReadOnlyList<(string Query, int Statements)> Analysis { get; } =
    [
        ("{ collaborationPaths(from: \"local:a0\", to: \"local:a4\") { paths { authors { id name } } } }", 3),
        ("{ collaborationPaths(from: \"local:a0\", to: \"local:a4\") { paths { authors { id name institutions { nodes { name } } } hops { papers { title year } } } } }", 4),
        ("{ relatedPapers(of: \"local:p6\", first: 3) { papers { paper { id title authorships { author { name } } } } } }", 2),
        ("{ ranking(of: AUTHOR, by: PAPERS, first: 3) { entries { rank node { id ... on Author { name papers(first: 1) { totalCount nodes { title } } } } } } }", 1),
    ];

    /// <summary>Levels that are asked for something wrong, below fields that read ahead.</summary>
    public static IReadOnlyList<string> Refused { get; } =
    [
        $"{{ author(id: \"local:a2\") {{ name papers(filter: {Nested(40)}) {{ nodes {{ title }} }} }} }}",
        "{ author(id: \"local:a2\") { name papers(filter: {ids: [\"?\"]}) { nodes { title } } } }",
        "{ author(id: \"local:a2\") { name papers(first: -1) { nodes { title } } } }",
        "{ paper(id: \"local:p5\") { title authorships(first: 1, last: 1) { author { name } } } }",
        "{ author(id: \"local:a2\") { name coauthors(first: -3) { author { name } } } }",
        "{ author(id: \"local:a2\") { name papers(first: 1) { nodes { title } groupBy(field: YEAR, first: 100000) { groupCount } } } }",
        "{ node(id: \"?\") { id ... on Paper { title } } }",
        "{ nodes(ids: [\"local:p5\", \"?\"]) { id ... on Paper { title authors { nodes { name } } } } }",
    ];

    private static string Nested(int levels) => levels == 0 ? "{year: {eq: 2000}}" : $"{{not: {Nested(levels - 1)}}}";
}
