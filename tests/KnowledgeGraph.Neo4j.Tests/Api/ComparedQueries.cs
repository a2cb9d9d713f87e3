namespace KnowledgeGraph.Neo4j.Tests.Api;

/// <summary>Queries that touch every kind of read of a store, with orders, totals, cursors and scores in the answer.</summary>
internal static class ComparedQueries
{
    private const string PaperFields = "key title year month date type language abstract externalIds sources alternateNames keywords hasCode reportedCitationCount authorsComplete";

    public static IReadOnlyList<string> All { get; } =
    [
        $"{{ papers(first: 50) {{ totalCount pageInfo {{ hasNextPage hasPreviousPage startCursor endCursor }} nodes {{ id {PaperFields} }} }} }}",
        "{ papers(last: 20) { pageInfo { hasNextPage hasPreviousPage startCursor endCursor } edges { cursor node { key } } } }",
        Papers("", "{field: YEAR, direction: DESC}, {field: TITLE}"),
        Papers("", "{field: TITLE, direction: DESC}"),
        Papers("", "{field: DATE}, {field: REFERENCE_COUNT, direction: DESC}"),
        Papers("", "{field: CITATION_COUNT, direction: DESC}, {field: AUTHORSHIP_COUNT}"),
        Papers("", "{field: HAS_CODE}, {field: KEY, direction: DESC}"),
        Papers("year: {gte: 2019, lt: 2023}", "{field: YEAR}"),
        Papers("year: {isMissing: true}", ""),
        Papers("title: {contains: \"Learning\"}", "{field: TITLE}"),
        Papers("title: {startsWith: \"a \"}", ""),
        Papers("text: \"language model\"", ""),
        Papers("abstract: {contains: \"we show\"}", ""),
        Papers("or: [{year: {eq: 2020}}, {not: {type: {eq: ARTICLE}}}]", "{field: YEAR, direction: DESC}"),
        Papers("not: {or: [{year: {lt: 2021}}, {title: {contains: \"of\"}}]}", ""),
        Papers("authors: {count: {min: 3, max: 6}}", "{field: AUTHORSHIP_COUNT}"),
        Papers("authors: {some: {name: {contains: \"an\"}}}", ""),
        Papers("citations: {some: {year: {gt: 2010}}}", ""),
        Papers("authors: {all: {name: {contains: \"a\"}}}", "{field: KEY}"),
        Papers("topics: {none: {name: {contains: \"network\"}}}", ""),
        Papers("url: {contains: \"doi\"}", ""),
        Authors("papers: {count: {min: 2}}", "{field: PAPER_COUNT, direction: DESC}"),
        Authors("name: {startsWith: \"j\"}", "{field: NAME}"),
        Authors("papers: {count: {min: 1, where: {citations: {some: {}}}}}", ""),
        Papers("authors: {some: {ids: [\"openalex:A5063410350\"]}}", "{field: YEAR}"),
        Authors("papers: {count: {min: 1, where: {authors: {some: {ids: [\"openalex:A5063410350\"]}}}}}", "{field: NAME}"),
        Authors("name: {contains: \"a\"}, papers: {some: {ids: [\"doi:10.18235/0008810\"]}}", ""),
        Papers("authors: {some: {papers: {some: {ids: [\"doi:10.18235/0008810\"]}, count: {min: 2}}}}, year: {gte: 2000}", "{field: CITATION_COUNT, direction: DESC}"),
        Authors("papers: {count: {min: 2, where: {year: {gte: 2000}, authors: {some: {ids: [\"openalex:A5063410350\"]}}}}}", ""),
        Authors("papers: {count: {min: 1, max: 1, where: {authors: {count: {min: 2, where: {ids: [\"openalex:A5063410350\", \"openalex:A5063410350\"]}}}}}}", ""),
        Papers("authors: {none: {ids: [\"openalex:A5063410350\", \"openalex:A5063410350\", \"doi:10.18235/0008810\"]}}", ""),
        Papers("not: {authors: {some: {ids: [\"openalex:A5063410350\"]}}}, year: {gte: 2000}, topics: {some: {}}", "{field: YEAR}"),
        Authors("papers: {none: {year: {gte: 1990}, authors: {count: {min: 2, where: {ids: [\"openalex:A5063410350\"]}}}}}", ""),
        Authors("papers: {none: {authors: {some: {ids: [\"openalex:A5063410350\"]}}}}, name: {contains: \"e\"}", ""),
        Coauthors("first: 5", "papers: {count: {min: 2}}"),
        Coauthors("last: 4", "papers: {count: {min: 2}}, not: {papers: {some: {year: {lt: 1900}}}}"),
        Coauthors("first: 6, orderBy: [{field: NAME, direction: DESC}]", "or: [{papers: {count: {max: 1}}}, {name: {contains: \"a\"}}]"),
        Coauthors("first: 6, orderBy: [{field: PAPER_COUNT, direction: DESC}]", "name: {contains: \"e\"}, papers: {all: {year: {gte: 2000}}}"),
        Coauthors("page: {number: 2, size: 3}", "name: {contains: \"a\"}, papers: {none: {year: {lt: 2000}}}"),
        Coauthors("first: 100", "papers: {count: {min: 1000}}"),
        "{ institutions(first: 30, orderBy: [{field: NAME}]) { totalCount nodes { key name countryCode papers(first: 3) { totalCount nodes { key } } } } }",
        "{ venues(first: 30, orderBy: [{field: PAPER_COUNT, direction: DESC}]) { totalCount nodes { key name type papers(first: 2) { totalCount nodes { title } } } } }",
        "{ topics(first: 40, filter: {level: {eq: \"topic\"}}) { totalCount nodes { key name level papers(first: 2, orderBy: [{field: YEAR, direction: DESC}]) { totalCount edges { score cursor node { key year } } } } } }",
        """
        { papers(first: 40, orderBy: [{field: YEAR, direction: DESC}]) { nodes { key
            authorships { position printedName isCorresponding author { key name } institutions { key name } }
            authors(first: 2) { totalCount pageInfo { hasNextPage endCursor } edges { cursor position node { key } } }
            references(first: 3) { totalCount edges { cursor position node { key } } }
            citations(last: 2) { totalCount nodes { key citations(first: 2) { totalCount nodes { key } } } }
            topics(first: 5) { edges { score node { key } } }
            venues(first: 2) { nodes { name } } } } }
        """,
        """
        { authors(first: 30, orderBy: [{field: PAPER_COUNT, direction: DESC}]) { nodes { id key name paperCount
            coauthors(first: 5) { jointPaperCount author { key } jointPapers { key } }
            papers(first: 4, orderBy: [{field: YEAR, direction: DESC}]) { totalCount nodes { key title } }
            institutions(first: 3) { edges { firstYear lastYear node { key name } } } } } }
        """,
        "{ search(query: \"neural networks\", first: 30) { totalCount totals { kind count } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } edges { cursor score node { __typename id } } } }",
        "{ search(query: \"language\", kinds: [PAPER, TOPIC], page: {number: 2, size: 7}) { totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor } edges { cursor score node { __typename id } } } }",
        "{ search(query: \"étude university zzzz\", first: 30) { totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor } edges { cursor score node { __typename id } } } }",
        "{ search(query: \"learning\", filters: {paper: {year: {gte: 2020}}}, first: 50) { totalCount totals { kind count } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } edges { cursor score node { __typename id } } } }",
        "{ autocomplete(prefix: \"mach\", first: 20) { score node { __typename id } } }",
        "{ papers(first: 1, filter: {year: {gte: 2015}}) { type: groupBy(field: TYPE, first: 6) { groupCount missing groups { value count node { id } } } } }",
        "{ papers(first: 1, filter: {year: {gte: 2015}}) { year: groupBy(field: YEAR, first: 6) { groupCount missing groups { value count node { id } } } } }",
        "{ papers(first: 1, filter: {year: {gte: 2015}}) { month: groupBy(field: MONTH, first: 6) { groupCount missing groups { value count node { id } } } } }",
        "{ papers(first: 1, filter: {year: {gte: 2015}}) { date: groupBy(field: DATE, first: 6) { groupCount missing groups { value count node { id } } } } }",
        "{ papers(first: 1, filter: {year: {gte: 2015}}) { language: groupBy(field: LANGUAGE, first: 6) { groupCount missing groups { value count node { id } } } } }",
        "{ papers(first: 1, filter: {year: {gte: 2015}}) { publisher: groupBy(field: PUBLISHER, first: 6) { groupCount missing groups { value count node { id } } } } }",
        "{ papers(first: 1, filter: {year: {gte: 2015}}) { keywords: groupBy(field: KEYWORDS, first: 6) { groupCount missing groups { value count node { id } } } } }",
        "{ papers(first: 1, filter: {year: {gte: 2015}}) { has_code: groupBy(field: HAS_CODE, first: 6) { groupCount missing groups { value count node { id } } } } }",
        "{ papers(first: 1, filter: {year: {gte: 2015}}) { is_open_access: groupBy(field: IS_OPEN_ACCESS, first: 6) { groupCount missing groups { value count node { id } } } } }",
        "{ papers(first: 1, filter: {year: {gte: 2015}}) { is_retracted: groupBy(field: IS_RETRACTED, first: 6) { groupCount missing groups { value count node { id } } } } }",
        "{ papers(first: 1, filter: {year: {gte: 2015}}) { author_count: groupBy(field: AUTHOR_COUNT, first: 6) { groupCount missing groups { value count node { id } } } } }",
        "{ papers(first: 1, filter: {year: {gte: 2015}}) { authors_complete: groupBy(field: AUTHORS_COMPLETE, first: 6) { groupCount missing groups { value count node { id } } } } }",
        "{ papers(first: 1, filter: {year: {gte: 2015}}) { authors: groupBy(field: AUTHORS, first: 6) { groupCount missing groups { value count node { id } } } } }",
        "{ papers(first: 1, filter: {year: {gte: 2015}}) { references: groupBy(field: REFERENCES, first: 6) { groupCount missing groups { value count node { id } } } } }",
        "{ papers(first: 1, filter: {year: {gte: 2015}}) { citations: groupBy(field: CITATIONS, first: 6) { groupCount missing groups { value count node { id } } } } }",
        "{ papers(first: 1, filter: {year: {gte: 2015}}) { topics: groupBy(field: TOPICS, first: 6) { groupCount missing groups { value count node { id } } } } }",
        "{ papers(first: 1, filter: {year: {gte: 2015}}) { venues: groupBy(field: VENUES, first: 6) { groupCount missing groups { value count node { id } } } } }",
        "{ papers(first: 1, filter: {year: {gte: 2015}}) { institutions: groupBy(field: INSTITUTIONS, first: 6) { groupCount missing groups { value count node { id } } } } }",
        "{ authors(first: 1) { papers: groupBy(field: PAPERS, first: 6) { groupCount missing groups { value count node { id } } } } }",
        "{ authors(first: 1) { institutions: groupBy(field: INSTITUTIONS, first: 6) { groupCount missing groups { value count node { id } } } } }",
        "{ search(query: \"learning\", first: 1) { paperFacets(field: YEAR, first: 5) { groupCount missing groups { value count } } } }",
        "{ stats { papers authors institutions venues topics authorships affiliations citations paperTopics publications paperInstitutions waitingCitations } }",
    ];

    /// <summary>Lists that are walked page by page, with a place for the cursor.</summary>
    public static IReadOnlyList<string> Paged { get; } =
    [
        "query($after: String) { page: papers(first: 37, after: $after) { totalCount pageInfo { hasNextPage hasPreviousPage endCursor } nodes { key } } }",
        "query($after: String) { page: papers(first: 41, after: $after, orderBy: [{field: YEAR, direction: DESC}, {field: TITLE}]) { totalCount pageInfo { hasNextPage hasPreviousPage endCursor } nodes { key } } }",
        "query($after: String) { page: authors(first: 97, after: $after, orderBy: [{field: NAME}]) { totalCount pageInfo { hasNextPage hasPreviousPage endCursor } nodes { name } } }",
        "query($after: String) { page: authors(first: 2, after: $after, filter: {papers: {some: {authors: {some: {ids: [\"openalex:A5063410350\"]}}}, count: {min: 1, where: {year: {gte: 1990}}}}}) { pageInfo { hasNextPage hasPreviousPage endCursor } nodes { key } } }",
        "query($after: String) { page: topics(first: 50, after: $after, orderBy: [{field: PAPER_COUNT, direction: DESC}]) { pageInfo { hasNextPage endCursor } edges { cursor node { key } } } }",
    ];

    private static string Papers(string filter, string order) =>
        $"{{ papers(first: 25, filter: {{{filter}}}, orderBy: [{order}]) {{ totalCount pageInfo {{ hasNextPage endCursor }} edges {{ cursor node {{ key title year }} }} }} }}";

    /// <summary>
    /// Authors found from one of them, without their number, so that only as many are asked for what is left of the filter as fill the window.
    /// </summary>
    private static string Coauthors(string window, string filter) =>
        $"{{ authors({window}, filter: {{and: [{{papers: {{some: {{authors: {{some: {{ids: [\"openalex:A5063410350\"]}}}}}}}}}}, {{{filter}}}]}}) {{ pageInfo {{ hasNextPage hasPreviousPage }} edges {{ cursor node {{ key name }} }} }} }}";

    private static string Authors(string filter, string order) =>
        $"{{ authors(first: 25, filter: {{{filter}}}, orderBy: [{order}]) {{ totalCount edges {{ cursor node {{ id key name alternateNames }} }} }} }}";
}
