namespace KnowledgeGraph.GraphQL.Tests.Language;

/// <summary>Documents that between them use every production of the grammar; the fuzz tests mutate them.</summary>
internal static class SampleDocuments
{
    public const int TypeSystemDefinitionCount = 20;

    public const string Executable = """"
        "finds books" query Find("the shelf" $shelf: ID! = "s-1" @note(text: "n"), $wanted: [[Int!]!]) @live(rate: 1.5) {
          first: books(shelf: $shelf, filter: {year: {from: -1900, to: 2e3}, tags: ["a", """b "c" """], open: true, owner: null, order: TITLE})
            @include(if: true) @skip(if: false) {
            ...Parts @note
            ... on Novel { pages }
            ... { __typename }
          }
        }
        mutation ($input: BookInput = {title: "\u00e9\u{1F600}\n"}) { add(input: $input) { id } }
        subscription Added { bookAdded { ...Parts } }
        """
          what a book is made of

            with "more" to it
        """
        fragment Parts on Book @note { id title(upper: false) }
        { shelves }
        """";

    public const string TypeSystem = """"
        "the schema" schema @note { query: Query mutation: Mutation subscription: Subscription }
        extend schema @note { query: Other }
        extend schema @note
        scalar Date @specifiedBy(url: "https://example.org/date")
        extend scalar Date @note
        """
        a book
        """
        type Book implements & Node & Named @key(fields: "id") {
          id: ID!
          "the title" title("in capitals" upper: Boolean = false @note): String @deprecated(reason: "use \"name\"")
          tags(first: Int = 10, kinds: [Kind!] = [NOVEL, ESSAY]): [String!]!
        }
        type Empty
        extend type Book implements Named
        extend type Book @note { pages: Int }
        interface Named implements Node @note { id: ID! name: String }
        extend interface Named { short: String }
        union Item @note = | Book | Magazine
        extend union Item = Map
        enum Kind @note { "long" NOVEL ESSAY @deprecated }
        extend enum Kind { POEM }
        input BookInput @oneOf { title: String = "x" @note kind: Kind "any" tags: [String] }
        extend input BookInput { year: Int }
        directive @note(text: String = "none") repeatable on | FIELD | VARIABLE_DEFINITION
        directive @live on QUERY
        interface Node
        """";
}
