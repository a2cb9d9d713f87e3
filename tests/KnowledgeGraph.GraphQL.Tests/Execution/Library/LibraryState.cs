namespace KnowledgeGraph.GraphQL.Tests.Execution.Library;

/// <summary>A small library of invented books, and a record of the calls that resolvers made.</summary>
internal sealed class LibraryState
{
    public List<string> Calls { get; } = [];

    public BookRecord[] Books { get; } =
    [
        new("Tidal Maps", 310, 1.5, Genre.Atlas, true, 9_780_000_000_017, new DateOnly(2020, 2, 29), ["sea", "maps"], 1),
        new("Tidal Maps II", 280, 1.25, Genre.Atlas, true, 9_780_000_000_024, null, [], null),
        new("Moss \"by\" Moss", 120, 0.5, Genre.FieldGuide, false, 9_780_000_000_031, new DateOnly(2021, 12, 1), ["moss"], null),
        new("The Long Platform", 450, 0.75, Genre.Novel, true, 9_780_000_000_048, new DateOnly(2019, 6, 15), ["trains", "winter"], null),
    ];

    public Shelf[] Shelves { get; } =
    [
        new("North", [0, 1], []),
        new("Empty", [], []),
        new("South", [2, 3], [new Magazine("m1", "Lichen Weekly", 7)]),
    ];

    public void Record(string call)
    {
        lock (Calls)
        {
            Calls.Add(call);
        }
    }
}
