using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.GraphQL.Tests.Validation;

/// <summary>The schema of the validation tests: a library, with every kind of type.</summary>
internal static class LibrarySchema
{
    public static Schema Instance { get; } = SdlSchema.Build("""
        type Query {
          book(id: ID!): Book
          books(filter: BookFilter, first: Int = 10, kinds: [Kind!]): [Book!]
          shelves(first: Int, last: Int): ShelfConnection
          item: Item
          named: Named
          shelf: Shelf
          lookup(by: Lookup, years: YearRange): Item
          echo(int: Int, ints: [Int!], matrix: [[Int]], float: Float, text: String, id: ID, flag: Boolean, kind: Kind, date: Date): Int
          strict(limit: Int! = 5, text: String!): Int
        }
        type Mutation { addBook(title: String!): Book }
        type Subscription { bookAdded(kind: Kind): Book shelfMoved: Shelf }
        interface Named { name: String }
        interface Sized { size: Int }
        type Book implements Named {
          name: String
          title(upper: Boolean = false, locale: String): String
          pages: Int
          weight: Float!
          shelf: Shelf
          kind: Kind
          tags: [String!]
        }
        type Magazine implements Named { name: String issue: Int weight: Float shelf: Shelf tags: [String] pages: String }
        type Map { scale: Int }
        type Shelf implements Named & Sized { name: String size: Int books(first: Int): [Book!]! items: [Item] }
        type ShelfConnection { edges: [ShelfEdge] total: Int }
        type ShelfEdge { cursor: String node: Shelf }
        union Item = Book | Magazine
        union Flat = Map | Magazine
        enum Kind { NOVEL ESSAY POEM }
        input BookFilter { title: String years: YearRange kinds: [Kind!] limit: Int! = 5 shelf: ID! }
        input YearRange { from: Int! to: Int }
        input Lookup @oneOf { id: ID title: String years: YearRange }
        scalar Date
        directive @note(text: String!) repeatable on QUERY | FIELD | FRAGMENT_SPREAD | INLINE_FRAGMENT | VARIABLE_DEFINITION
        directive @fast on QUERY | FIELD | FRAGMENT_DEFINITION
        """);
}
