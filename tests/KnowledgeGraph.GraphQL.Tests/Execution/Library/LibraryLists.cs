using KnowledgeGraph.GraphQL.Execution.Columns;
using KnowledgeGraph.GraphQL.Execution.Resolving;
using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.GraphQL.Tests.Execution.Library;

/// <summary>The list columns of the library.</summary>
internal static class LibraryLists
{
    public static ListColumn Of<TParent, TChild>(TParent[] parents, Func<TParent, IEnumerable<TChild>> read)
    {
        List<TChild> items = [];
        var offsets = new int[parents.Length + 1];
        for (int row = 0; row < parents.Length; row++)
        {
            items.AddRange(read(parents[row]));
            offsets[row + 1] = items.Count;
        }

        return new ListColumn(offsets, new ObjectColumn<TChild>([.. items]));
    }

    public static ListColumn ItemsOf(Shelf[] shelves)
    {
        AbstractColumnBuilder items = new();
        var offsets = new int[shelves.Length + 1];
        for (int row = 0; row < shelves.Length; row++)
        {
            AddItems(items, shelves[row]);
            offsets[row + 1] = items.Count;
        }

        return new ListColumn(offsets, items.Build());
    }

    public static ListColumn FilteredBooks(FieldContext context)
    {
        InputValue filter = context.Argument("filter");
        BookRecord[] books = context.GetState<LibraryState>().Books;
        Book[] found =
        [
            .. Enumerable.Range(0, books.Length)
                .Where(number => Matches(books[number], filter))
                .Take(context.GetInt32("limit"))
                .Select(number => new Book(number)),
        ];
        return new ListColumn([0, found.Length], new ObjectColumn<Book>(found));
    }

    public static ListColumn Search(FieldContext context)
    {
        string text = context.GetString("text");
        LibraryState state = context.GetState<LibraryState>();
        AbstractColumnBuilder found = new();
        foreach (Shelf shelf in state.Shelves)
        {
            if (shelf.Label.Contains(text, StringComparison.Ordinal))
            {
                found.Add("Shelf", shelf);
            }

            foreach (int number in shelf.Books.Where(number => state.Books[number].Title.Contains(text, StringComparison.Ordinal)))
            {
                found.Add("Book", new Book(number));
            }

            foreach (Magazine magazine in shelf.Magazines.Where(magazine => magazine.Title.Contains(text, StringComparison.Ordinal)))
            {
                found.Add("Magazine", magazine);
            }
        }

        return new ListColumn([0, found.Count], found.Build());
    }

    private static void AddItems(AbstractColumnBuilder items, Shelf shelf)
    {
        // Magazines between the books, so that neighbouring rows have different types.
        for (int index = 0; index < Math.Max(shelf.Books.Length, shelf.Magazines.Length); index++)
        {
            if (index < shelf.Books.Length)
            {
                items.Add("Book", new Book(shelf.Books[index]));
            }

            if (index < shelf.Magazines.Length)
            {
                items.Add("Magazine", shelf.Magazines[index]);
            }
        }
    }

    private static bool Matches(BookRecord book, InputValue filter) =>
        (filter["genres"].IsNullOrAbsent || Contains(filter["genres"], book.Genre)) &&
        (filter["minPages"].IsNullOrAbsent || book.Pages >= filter["minPages"].AsInt32()) &&
        (filter["inPrint"].IsNullOrAbsent || book.InPrint == filter["inPrint"].AsBoolean()) &&
        (filter["not"].IsNullOrAbsent || !Matches(book, filter["not"]));

    private static bool Contains(InputValue genres, Genre genre)
    {
        foreach (InputValue value in genres.AsList())
        {
            if (value.AsEnum<Genre>() == genre)
            {
                return true;
            }
        }

        return false;
    }
}
