using KnowledgeGraph.GraphQL.Execution.Columns;
using KnowledgeGraph.GraphQL.Types.Building;

namespace KnowledgeGraph.GraphQL.Relay;

/// <summary><c>PageInfo</c>, one type for all connections.</summary>
internal static class PageInfoType
{
    public const string Name = "PageInfo";
    public const string PageInput = "Page";

    public static void DeclareInput(InputObjectTypeBuilder type) => type
        .Description("A page of a connection by its number.")
        .Field("number", "Int!", "The first page is 1.", "1")
        .Field("size", "Int!", "Entries a page; the bound of `first` holds.");

    public static void Declare(ObjectTypeBuilder<PageInfoRow> type)
    {
        type.Description("Where a page stands among all pages of a connection.");
        type.Field("hasNextPage", "Boolean!")
            .Description("Whether entries follow the page.")
            .Weight(0)
            .Resolve((_, parents) => Flags(parents[0].Pages, pages => pages.HasNextPage, nameof(ConnectionPages.HasNextPage)));
        type.Field("hasPreviousPage", "Boolean!")
            .Description("Whether entries precede the page.")
            .Weight(0)
            .Resolve((_, parents) => Flags(parents[0].Pages, pages => pages.HasPreviousPage, nameof(ConnectionPages.HasPreviousPage)));
        type.Field("startCursor", "String")
            .Description("The cursor of the page's first entry; null if the page is empty.")
            .Weight(0)
            .Resolve((_, parents) => Cursors(parents[0].Pages, (offsets, page) => offsets[page]));
        type.Field("endCursor", "String")
            .Description("The cursor of the page's last entry; null if the page is empty.")
            .Weight(0)
            .Resolve((_, parents) => Cursors(parents[0].Pages, (offsets, page) => offsets[page + 1] - 1));
    }

    private static BooleanColumn Flags(ConnectionPages pages, Func<ConnectionPages, bool[]?> read, string name) =>
        new(pages.Require(read(pages), name), pages.Count, null);

    private static PickedColumn Cursors(ConnectionPages pages, Func<int[], int, int> choose)
    {
        var edges = new int[pages.Count];
        bool[]? isNull = null;
        for (int page = 0; page < edges.Length; page++)
        {
            if (pages.Offsets[page] == pages.Offsets[page + 1])
            {
                isNull ??= new bool[pages.Count];
                isNull[page] = true;
            }
            else
            {
                edges[page] = choose(pages.Offsets, page);
            }
        }

        return new PickedColumn(pages.Require(pages.Cursors, nameof(pages.Cursors)), edges, isNull);
    }
}
