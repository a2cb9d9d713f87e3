using System.Globalization;
using KnowledgeGraph.Neo4j;
using KnowledgeGraph.Neo4j.Bolt;
using KnowledgeGraph.Server.Hosting.Replicas;
using KnowledgeGraph.Storage;
using KnowledgeGraph.Storage.Embedded;

namespace KnowledgeGraph.Server;

/// <summary>Opens the store that a command line names: a folder, or the address of a Neo4j server.</summary>
internal static class StoreFactory
{
    private const string UserVariable = "KG_NEO4J_USER";
    private const string PasswordVariable = "KG_NEO4J_PASSWORD";
    private const string DatabaseVariable = "KG_NEO4J_DATABASE";
    private const string CacheVariable = "KG_NEO4J_CACHE_MB";
    private const string StatementsVariable = "KG_NEO4J_LOG_MS";
    private const long DefaultCacheBytes = 128 << 20;
    private const long DefaultNameBytes = 256 << 20;

    /// <summary>The variable of <see cref="NameBytes"/>.</summary>
    public const string NamesVariable = "KG_NEO4J_NAMES_MB";

    /// <summary>The database of the Neo4j server; null for the user's home database.</summary>
    public static string? Database => Environment.GetEnvironmentVariable(DatabaseVariable) is { Length: > 0 } name ? name : null;

    /// <summary>True for an address, false for a folder.</summary>
    public static bool IsAddress(string place) => place.Contains("://", StringComparison.Ordinal);

    /// <summary>The place as it may be printed: without credentials.</summary>
    public static string NameOf(string place) =>
        IsAddress(place) && place.LastIndexOf('@') is >= 0 and var at
            ? place[..(place.IndexOf("://", StringComparison.Ordinal) + 3)] + place[(at + 1)..]
            : place;

    /// <exception cref="StoreException">The folder holds no graph, its files are damaged, or the address makes no sense.</exception>
    public static IGraphStore OpenForReading(string place, Action<string> messages) => Open(place, isReadOnly: true, messages);

    /// <exception cref="StoreException">
    /// Another process writes to the folder, its files are damaged, or the address makes no sense.
    /// </exception>
    public static IGraphStore OpenForWriting(string place, Action<string> messages) => Open(place, isReadOnly: false, messages);

    /// <summary>
    /// A driver for an address. Credentials come from it, or from KG_NEO4J_USER and KG_NEO4J_PASSWORD. Connects when it is used.
    /// </summary>
    /// <exception cref="StoreException">The address makes no sense.</exception>
    /// <param name="address">Of the server.</param>
    /// <param name="ended">Told of every statement; null to tell nobody.</param>
    public static BoltDriver OpenDriver(string address, Action<BoltQueryEvent>? ended = null) =>
        OpenDriver(address, new BoltOptions { OnQuery = ended });

    private static BoltDriver OpenDriver(string address, BoltOptions options)
    {
        try
        {
            var uri = BoltUri.Parse(address);
            var password = Environment.GetEnvironmentVariable(PasswordVariable);
            var user = Environment.GetEnvironmentVariable(UserVariable) is { Length: > 0 } name ? name : "neo4j";
            var auth = uri.Credentials ?? (string.IsNullOrEmpty(password) ? null : BoltAuth.Basic(user, password));
            return new(uri, options with { Auth = auth });
        }
        catch (ArgumentException fault)
        {
            throw new StoreException(StoreFault.Invalid, fault.Message, fault);
        }
    }

    /// <summary>A store to serve: what is read from a Neo4j server is kept, in this process and in what the processes share.</summary>
    /// <exception cref="StoreException">
    /// Another process writes to the folder, its files are damaged, or the address makes no sense.
    /// </exception>
    public static IGraphStore OpenForServing(
        string place, bool isReadOnly, ReplicaLink link, Action<string> messages, Action<BoltQueryEvent>? ended) => IsAddress(place)
        ? new Neo4jGraphStore(OpenDriver(place, ended), new()
        {
            Database = Database,
            CacheBytes = CacheBytes() / 2,
            SharedCache = link.Cache,
            SharedCacheFailed = link.Failed,
            StateDriver = OpenDriver(place, new BoltOptions { OnQuery = ended, Blocking = true }),
        })
        : Open(place, isReadOnly, messages);

    /// <summary>Memory for answers of a Neo4j server, half for records of statements and half for whole responses; 0 for none.</summary>
    /// <exception cref="StoreException">The variable holds no number.</exception>
    public static long CacheBytes() => Bytes(CacheVariable, DefaultCacheBytes, "no cache");

    /// <summary>Memory for the names that are shown while a Neo4j server is away; 0 for none.</summary>
    /// <exception cref="StoreException">The variable holds no number.</exception>
    public static long NameBytes() => Bytes(NamesVariable, DefaultNameBytes, "no names");

    /// <summary>From which duration on a statement leaves a line in the log; null for never, which is the default.</summary>
    /// <exception cref="StoreException">The variable holds no number.</exception>
    public static TimeSpan? LoggedFrom() =>
        Number(StatementsVariable, "milliseconds, or 0 for all statements") is { } milliseconds ? TimeSpan.FromMilliseconds(milliseconds) : null;

    private static long Bytes(string variable, long otherwise, string none) =>
        Number(variable, $"megabytes, or 0 for {none}") is { } megabytes ? (long)megabytes << 20 : otherwise;

    /// <returns>Null where the variable is not set.</returns>
    private static int? Number(string variable, string wanted)
    {
        var text = Environment.GetEnvironmentVariable(variable);
        if (string.IsNullOrEmpty(text)) return null;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new StoreException(StoreFault.Invalid, $"{variable} is '{text}', but wants a number of {wanted}.");
    }

    private static IGraphStore Open(string place, bool isReadOnly, Action<string> messages) => IsAddress(place)
        ? new Neo4jGraphStore(OpenDriver(place), new() { Database = Database })
        : EmbeddedGraphStore.Open(place, new EmbeddedStoreOptions { ReadOnly = isReadOnly, Message = messages });
}
