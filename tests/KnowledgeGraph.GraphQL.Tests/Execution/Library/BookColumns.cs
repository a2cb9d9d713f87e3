using KnowledgeGraph.GraphQL.Execution.Columns;
using KnowledgeGraph.GraphQL.Execution.Resolving;

namespace KnowledgeGraph.GraphQL.Tests.Execution.Library;

/// <summary>Reads the selected properties of a level of books, each into one column.</summary>
internal static class BookColumns
{
    public static void Read(GroupContext<BookProperty> context, ReadOnlySpan<Book> books)
    {
        LibraryState state = context.GetState<LibraryState>();
        state.Record($"books({string.Join(' ', context.Keys.ToArray())}) of {books.Length}");
        var records = new BookRecord[books.Length];
        for (int row = 0; row < records.Length; row++)
        {
            records[row] = state.Books[books[row].Number];
        }

        for (int index = 0; index < context.Keys.Length; index++)
        {
            context.SetColumn(index, Read(context.Keys[index], records));
        }
    }

    private static FieldColumn Read(BookProperty property, BookRecord[] books) => property switch
    {
        BookProperty.Title => new StringColumn([.. books.Select(book => book.Title)]),
        BookProperty.Pages => new Int32Column([.. books.Select(book => book.Pages)]),
        BookProperty.Weight => new DoubleColumn([.. books.Select(book => book.Weight)]),
        BookProperty.Genre => new EnumColumn([.. books.Select(book => (byte)book.Genre)]),
        BookProperty.InPrint => new BooleanColumn([.. books.Select(book => book.InPrint)]),
        BookProperty.Isbn => new Int64Column([.. books.Select(book => book.Isbn)]),
        BookProperty.Added => new DateColumn(
            [.. books.Select(book => book.Added ?? default)], [.. books.Select(book => book.Added is null)]),
        BookProperty.Tags => Lists(books),
        _ => throw new ArgumentOutOfRangeException(nameof(property)),
    };

    private static ListColumn Lists(BookRecord[] books)
    {
        var offsets = new int[books.Length + 1];
        for (int row = 0; row < books.Length; row++)
        {
            offsets[row + 1] = offsets[row] + books[row].Tags.Length;
        }

        return new ListColumn(offsets, new StringColumn([.. books.SelectMany(book => book.Tags)]));
    }
}
