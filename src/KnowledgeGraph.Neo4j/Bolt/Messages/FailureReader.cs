using KnowledgeGraph.Neo4j.Cypher;
using KnowledgeGraph.Neo4j.Cypher.Values;

namespace KnowledgeGraph.Neo4j.Bolt.Messages;

/// <summary>Turns a FAILURE of the server into the exception that callers see.</summary>
internal static class FailureReader
{
    /// <summary>Codes whose class says less than is known about them.</summary>
    private static readonly Dictionary<string, CypherErrorKind> Special = new(StringComparer.Ordinal)
    {
        // Somebody ended the transaction on purpose; running it again would be against their will.
        ["Neo.TransientError.Transaction.Terminated"] = CypherErrorKind.Client,
        ["Neo.TransientError.Transaction.LockClientStopped"] = CypherErrorKind.Client,
        // Another member leads by now; a fresh look at the routing table finds it.
        ["Neo.ClientError.Cluster.NotALeader"] = CypherErrorKind.Transient,
        ["Neo.ClientError.General.ForbiddenOnReadOnlyDatabase"] = CypherErrorKind.Transient,
        // Rights changed; a new connection gets the new ones.
        [AuthorizationExpired] = CypherErrorKind.Transient,
    };

    private static readonly Dictionary<string, string> Advice = new(StringComparer.Ordinal)
    {
        ["Neo.ClientError.Security.Unauthorized"] = "Check user and password, or whether the server wants any.",
        ["Neo.ClientError.Security.AuthenticationRateLimit"] = "Too many wrong passwords; wait a few seconds, then check them.",
        ["Neo.ClientError.Security.CredentialsExpired"] = "The password must be changed before the first use.",
        ["Neo.ClientError.Security.TokenExpired"] = "Get a new token.",
        ["Neo.ClientError.Database.DatabaseNotFound"] = "Check the name of the database (SHOW DATABASES lists them).",
        ["Neo.TransientError.General.DatabaseUnavailable"] = "The database is starting or stopping; try again.",
        ["Neo.TransientError.General.MemoryPoolOutOfMemoryError"] = "Send smaller batches, or give transactions more memory.",
    };

    public const string AuthorizationExpired = "Neo.ClientError.Security.AuthorizationExpired";
    public const string TokenExpired = "Neo.ClientError.Security.TokenExpired";

    /// <param name="failure">Metadata of the FAILURE, as 4.4 or as 5.7 and later write it.</param>
    /// <param name="address">Server that sent it.</param>
    /// <param name="canRenewToken">Somebody gives out new credentials, so an expired token is passing trouble.</param>
    public static CypherException Read(CypherMap failure, BoltAddress address, bool canRenewToken)
    {
        var code = Text(failure, "neo4j_code") ?? Text(failure, "code") ?? "Neo.DatabaseError.General.UnknownError";
        var said = Text(failure, "message") ?? Text(failure, "description") ?? "The server gave no reason.";
        var message = $"{said.TrimEnd()} [{code} from {address}]{(Advice.TryGetValue(code, out var advice) ? $" {advice}" : "")}";
        var kind = code == TokenExpired && canRenewToken ? CypherErrorKind.Transient : Classify(code);
        return new CypherException(kind, code, message, null, Text(failure, "gql_status"));
    }

    private static CypherErrorKind Classify(string code)
    {
        if (Special.TryGetValue(code, out var kind)) return kind;
        if (code.StartsWith("Neo.TransientError.", StringComparison.Ordinal)) return CypherErrorKind.Transient;
        if (code.StartsWith("Neo.ClientError.Security.", StringComparison.Ordinal)) return CypherErrorKind.Security;
        return code.StartsWith("Neo.ClientError.", StringComparison.Ordinal) ? CypherErrorKind.Client : CypherErrorKind.Database;
    }

    private static string? Text(CypherMap map, string key) =>
        map.TryGetValue(key, out var value) && value.Type == CypherType.String ? value.AsString() : null;
}
