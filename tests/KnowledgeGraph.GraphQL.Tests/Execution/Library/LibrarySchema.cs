using KnowledgeGraph.GraphQL.Execution.Columns;
using KnowledgeGraph.GraphQL.Execution.Resolving;
using KnowledgeGraph.GraphQL.Types;
using KnowledgeGraph.GraphQL.Types.Building;

namespace KnowledgeGraph.GraphQL.Tests.Execution.Library;

/// <summary>A small but complete schema: groups, lists, interfaces, unions, enums, input objects, mutations.</summary>
internal static class LibrarySchema
{
    public static Schema Instance { get; } = new SchemaBuilder()
        .Description("Books on shelves.")
        .Scalar(StandardScalars.Date)
        .Scalar(StandardScalars.Long)
        .Query(DeclareQuery)
        .Mutation(LibraryMutations.Declare)
        .Interface("Item", type =>
        {
            type.Description("What stands on a shelf.");
            type.Field("id", "ID!");
            type.Field("title", "String!");
        })
        .Union("Found", "What a search can lead to.", "Book", "Magazine", "Shelf")
        .Enum("Genre", type => type
            .Value(Genre.Novel, "NOVEL", "A long story.")
            .Value(Genre.Atlas, "ATLAS")
            .Value(Genre.FieldGuide, "FIELD_GUIDE", deprecated: "Use ATLAS."))
        .InputObject("BookFilter", type => type
            .Description("All conditions must hold.")
            .Field("genres", "[Genre!]", "Any of these.")
            .Field("minPages", "Int", defaultValue: "0")
            .Field("inPrint", "Boolean")
            .Field("not", "BookFilter", deprecated: "Filter the other way round."))
        .InputObject("BookKey", type => type
            .OneOf()
            .Field("id", "ID")
            .Field("title", "String"))
        .Object<Book>("Book", DeclareBook)
        .Object<Magazine>("Magazine", DeclareMagazine)
        .Object<Shelf>("Shelf", DeclareShelf)
        .Build();

    private static void DeclareBook(ObjectTypeBuilder<Book> type)
    {
        type.Description("A bound book.").Implements("Item");
        type.Field("id", "ID!").Resolve((_, books) => new StringColumn([.. books.ToArray().Select(book => $"b{book.Number}")]));
        type.Group<BookProperty>(BookColumns.Read)
            .Field("title", "String!", BookProperty.Title, "As printed on the cover.")
            .Field("pages", "Int!", BookProperty.Pages)
            .Field("weight", "Float!", BookProperty.Weight, "In kilograms.")
            .Field("genre", "Genre!", BookProperty.Genre)
            .Field("inPrint", "Boolean!", BookProperty.InPrint)
            .Field("isbn", "Long!", BookProperty.Isbn)
            .Field("added", "Date", BookProperty.Added)
            .Field("tags", "[String!]!", BookProperty.Tags);
        type.Field("sequel", "Book").Resolve((context, books) =>
        {
            LibraryState state = context.GetState<LibraryState>();
            state.Record($"sequels of {books.Length}");
            int?[] sequels = [.. books.ToArray().Select(book => state.Books[book.Number].Sequel)];
            return new ObjectColumn<Book>([.. sequels.Select(sequel => new Book(sequel ?? 0))], [.. sequels.Select(sequel => sequel is null)]);
        });
    }

    private static void DeclareMagazine(ObjectTypeBuilder<Magazine> type)
    {
        type.Implements("Item");
        type.Field("id", "ID!").Resolve((_, rows) => new StringColumn([.. rows.ToArray().Select(row => row.Id)]));
        type.Field("title", "String!").Resolve((_, rows) => new StringColumn([.. rows.ToArray().Select(row => row.Title)]));
        type.Field("issue", "Int!").Resolve((_, rows) => new Int32Column([.. rows.ToArray().Select(row => row.Issue)]));
    }

    private static void DeclareShelf(ObjectTypeBuilder<Shelf> type)
    {
        type.Field("label", "String!").Resolve((_, rows) => new StringColumn([.. rows.ToArray().Select(row => row.Label)]));
        type.Field("books", "[Book!]!").Resolve((context, rows) =>
        {
            context.GetState<LibraryState>().Record($"books of {rows.Length} shelves");
            Shelf[] shelves = rows.ToArray();
            return LibraryLists.Of(shelves, shelf => shelf.Books.Select(number => new Book(number)));
        });
        type.Field("items", "[Item!]!").Resolve((_, rows) => LibraryLists.ItemsOf(rows.ToArray()));
    }

    private static void DeclareQuery(ObjectTypeBuilder<Root> type)
    {
        type.Field("shelves", "[Shelf!]!").Resolve((context, _) =>
        {
            Shelf[] shelves = context.GetState<LibraryState>().Shelves;
            return new ListColumn([0, shelves.Length], new ObjectColumn<Shelf>(shelves));
        });
        type.Field("book", "Book").Argument("id", "ID!").Resolve((context, _) => FindBook(context, context.GetString("id")));
        type.Field("bookBy", "Book").Argument("key", "BookKey!").Resolve(FindBookByKey);
        type.Field("books", "[Book!]!")
            .Argument("filter", "BookFilter", defaultValue: "{}")
            .Argument("limit", "Int!", "At most so many.", "10")
            .Resolve((context, _) => LibraryLists.FilteredBooks(context));
        type.Field("search", "[Found!]!").Argument("text", "String!").Resolve((context, _) => LibraryLists.Search(context));
        type.Field("later", "Int!")
            .Argument("value", "Int!")
            .Deprecated("Answers late.")
            .ResolveAsync(async (context, _) =>
            {
                await Task.Yield();
                return new Int32Column([context.GetInt32("value")]);
            });
        type.Field("echo", "String").Argument("text", "String").Argument("genre", "Genre").Argument("added", "Date").Resolve((context, _) =>
            new StringColumn($"{context.Argument("text")}/{context.Argument("genre")}/{context.Argument("added")}"));
    }

    private static ObjectColumn<Book> FindBook(FieldContext context, string id)
    {
        BookRecord[] books = context.GetState<LibraryState>().Books;
        bool isKnown = int.TryParse(id.AsSpan(1), out int number) && number < books.Length;
        return new ObjectColumn<Book>([new Book(number)], [!isKnown]);
    }

    private static ObjectColumn<Book> FindBookByKey(FieldContext context, ReadOnlySpan<Root> roots)
    {
        InputObject key = context.Argument("key").AsObject();
        if (key.ChosenField.Name == "id")
        {
            return FindBook(context, key["id"].AsString());
        }

        int number = Array.FindIndex(context.GetState<LibraryState>().Books, book => book.Title == key["title"].AsString());
        return new ObjectColumn<Book>([new Book(Math.Max(number, 0))], [number < 0]);
    }
}
