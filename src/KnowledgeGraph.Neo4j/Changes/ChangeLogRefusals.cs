using KnowledgeGraph.Neo4j.Cypher;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Neo4j.Changes;

/// <summary>Why a database does not tell its changes, in words for the operator.</summary>
internal static class ChangeLogRefusals
{
    private const string Missing = "Neo.ClientError.Procedure.ProcedureNotFound";
    private const string Forbidden = "Neo.ClientError.Security.Forbidden";
    private const string Disabled = "Neo.DatabaseError.ChangeDataCapture.Disabled";
    private const string AnyOfCapture = ".ChangeDataCapture.";

    public const string NoPosition = "change data capture names no position";

    public static string TooMany(int maxNodes) => $"more changed than {maxNodes} nodes, which one reading of everything is cheaper than";

    /// <returns>Null for every fault that is not the log's: the server is away, or something is wrong with it.</returns>
    public static string? Of(StoreException fault) => (fault.InnerException as CypherException)?.Code switch
    {
        Missing => "this Neo4j has no change data capture (Enterprise has it from 5.17 on, and Aura)",
        Disabled => "change data capture is off for the database (ALTER DATABASE … SET OPTION txLogEnrichment 'DIFF' turns it on)",
        Forbidden => $"the user may not run the procedures db.cdc.current and db.cdc.query ({Forbidden})",
        { } code when code.Contains(AnyOfCapture, StringComparison.Ordinal) => $"the log does not reach back to the last reading ({code})",
        _ => null,
    };
}
