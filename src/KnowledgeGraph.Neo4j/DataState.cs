using KnowledgeGraph.Neo4j.Cypher;

namespace KnowledgeGraph.Neo4j;

/// <summary>
/// Which data a database held at a moment. Two equal states with a mark hold the same data, whoever wrote meanwhile; without a mark
/// nothing follows from equality.
/// </summary>
/// <param name="Version">Counts the batches of this program, of any process.</param>
/// <param name="Mark">
/// The server's name for the last transaction of anyone, which it hands out as a bookmark at the end of reading transactions too; null
/// where it does not.
/// </param>
/// <param name="Stamp">
/// What the write that made the version was given by chance; null before the first. A database that was restored from an older copy
/// counts versions and transactions from there again: two histories then have the same numbers, but not the same stamps.
/// </param>
internal readonly record struct DataState(long Version, string? Mark, string? Stamp)
{
    /// <summary>What a reader must see to see this state, also on another member of a cluster.</summary>
    public CypherBookmarks Bookmarks => Mark is null ? CypherBookmarks.None : new([Mark]);

    /// <summary>Names the data; null where nothing does.</summary>
    public string? Name => Mark is null ? null : $"{Mark} {Stamp}";

    /// <summary>Only a single bookmark names a state.</summary>
    public static string? MarkOf(CypherBookmarks bookmarks) => bookmarks.Values is [var mark] ? mark : null;
}
