using KnowledgeGraph.Neo4j.Cypher;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Neo4j;

/// <summary>The faults of this store that its user can act on, in one place. None shows an address's credentials.</summary>
internal static class Neo4jFaults
{
    public static StoreException NoSchema() => new(
        StoreFault.UnknownFormat, "The Neo4j database holds no graph of this program yet; prepare it with 'kg neo4j init --store URI'.");

    public static StoreException OtherSchema(long found, long known) => new(
        StoreFault.UnknownFormat, $"The Neo4j database has schema {found}, this program knows {known}; run 'kg neo4j init' of the newer program.");

    public static StoreException Late(TimeSpan patience) => new(
        StoreFault.Unavailable, $"Neo4j did not answer within {patience.TotalSeconds} s; try again when it is back.");

    /// <summary>What went wrong on the way to the server or in it, as the rest of the system understands it.</summary>
    public static StoreException Of(CypherException fault) => fault.Kind switch
    {
        CypherErrorKind.Security => new(
            StoreFault.Unavailable, $"Neo4j refused the credentials ({fault.Code}); set KG_NEO4J_USER and KG_NEO4J_PASSWORD.", fault),
        CypherErrorKind.CommitUnknown => new(
            StoreFault.Unavailable, "The connection to Neo4j broke during a commit; write the batch again: writing twice changes nothing.", fault),
        CypherErrorKind.PoolExhausted => new(
            StoreFault.Unavailable, "No connection to Neo4j became free in time; try again, or allow more connections.", fault),
        CypherErrorKind.Client => new(
            StoreFault.Invalid, $"Neo4j refused a statement ({fault.Code}): {fault.Message}", fault),
        CypherErrorKind.Database => new(
            StoreFault.Damaged, $"Neo4j reports a fault inside the database ({fault.Code}): {fault.Message}", fault),
        _ => new(StoreFault.Unavailable, $"Neo4j does not answer ({fault.Code}): {fault.Message}; try again when it is back.", fault),
    };
}
