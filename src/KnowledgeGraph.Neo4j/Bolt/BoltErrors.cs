using System.Globalization;
using KnowledgeGraph.Neo4j.Cypher;

namespace KnowledgeGraph.Neo4j.Bolt;

/// <summary>Every fault of this side of the conversation: what happened, where, what to do.</summary>
internal static class BoltErrors
{
    public static CypherException Unreachable(BoltAddress address, Exception inner) => new(
        CypherErrorKind.Unavailable,
        "Bolt.Unreachable",
        $"No server answers at {address} ({inner.Message}). Check that Neo4j runs and that host and port are those of its Bolt connector.",
        inner);

    public static CypherException ConnectTimedOut(BoltAddress address, TimeSpan timeout) => new(
        CypherErrorKind.Unavailable,
        "Bolt.ConnectTimeout",
        $"{address} did not answer within {Seconds(timeout)}. "
        + "Check that the port is that of the Bolt connector and that no firewall drops it.");

    public static CypherException Lost(BoltAddress address, Exception inner) => new(
        CypherErrorKind.Unavailable,
        "Bolt.ConnectionLost",
        $"The connection to {address} broke ({inner.Message}). The transaction that was open on it is lost; run it again.",
        inner);

    public static CypherException Silent(BoltAddress address, TimeSpan timeout) => new(
        CypherErrorKind.Unavailable,
        "Bolt.Silent",
        $"{address} gave no sign of life for {Seconds(timeout)}, against its promise. "
        + "The connection was closed; run the transaction again.");

    public static CypherException CommitUnknown(BoltAddress address, Exception inner) => new(
        CypherErrorKind.CommitUnknown,
        "Bolt.CommitUnknown",
        $"The connection to {address} broke during a commit, so nobody knows whether the transaction took place. "
        + "Check before it is run again.",
        inner);

    public static CypherException HttpPort(BoltAddress address) => new(
        CypherErrorKind.Protocol,
        "Bolt.HttpPort",
        $"{address} speaks HTTP, not Bolt. Use the port of the Bolt connector (7687 unless changed), not that of the HTTP connector.");

    public static CypherException NotBolt(BoltAddress address, ReadOnlySpan<byte> answer) => new(
        CypherErrorKind.Protocol,
        "Bolt.NotBolt",
        $"{address} answered the handshake with {Convert.ToHexString(answer)}, which is no version of Bolt. Check host and port.");

    public static CypherException NoCommonVersion(BoltAddress address, string offered) => new(
        CypherErrorKind.Protocol,
        "Bolt.NoCommonVersion",
        $"{address} and this client share no version of Bolt "
        + $"(this client: 4.4 and 5.0 to {Wire.BoltVersion.Newest}; the server: {offered}). Use Neo4j 4.4 or 5.x.");

    public static CypherException TlsWanted(BoltAddress address) => new(
        CypherErrorKind.Protocol,
        "Bolt.TlsWanted",
        $"{address} wants an encrypted connection. Use bolt+s:// or neo4j+s:// (+ssc for a self-signed certificate).");

    public static CypherException TlsNotSpoken(BoltAddress address, Exception inner) => new(
        CypherErrorKind.Protocol,
        "Bolt.TlsNotSpoken",
        $"{address} does not speak TLS ({inner.Message}). Use bolt:// or neo4j://, or switch TLS on for the server's Bolt connector.",
        inner);

    public static CypherException TlsRefused(BoltAddress address, Exception inner) => new(
        CypherErrorKind.Security,
        "Bolt.TlsRefused",
        $"The certificate of {address} is not trusted ({inner.Message}). "
        + "Give its root in the options, or use +ssc where anyone may read along.",
        inner);

    public static CypherException ClosedInHandshake(BoltAddress address, Exception inner) => new(
        CypherErrorKind.Unavailable,
        "Bolt.ClosedInHandshake",
        $"{address} closed the connection before it spoke Bolt. "
        + "It may be starting or stopping, or want an encrypted connection (bolt+s://).",
        inner);

    public static CypherException Malformed(string what) => new(
        CypherErrorKind.Protocol,
        "Bolt.Malformed",
        $"The server sent a message that is against the protocol: {what}. The connection was closed.");

    public static CypherException MessageTooLarge(int limit) => new(
        CypherErrorKind.Protocol,
        "Bolt.MessageTooLarge",
        string.Create(CultureInfo.InvariantCulture, $"The server sent a message above the limit of {limit} bytes. ")
        + "Return less in one record, or raise LargestMessage.");

    public static CypherException PoolExhausted(BoltAddress address, int connections, TimeSpan timeout) => new(
        CypherErrorKind.PoolExhausted,
        "Bolt.PoolExhausted",
        $"None of the {connections} connections to {address} became free within {Seconds(timeout)}. "
        + "Dispose results and transactions early, or raise MaxConnections.");

    public static CypherException NoRoutingTable(BoltAddress address, Exception? inner) => new(
        CypherErrorKind.Unavailable,
        "Bolt.NoRoutingTable",
        $"No server of the cluster behind {address} gave a routing table{(inner is null ? "" : $" (last: {inner.Message})")}. "
        + "Check that it runs, or use bolt:// for a single server.",
        inner);

    public static CypherException NoMember(CypherAccess access, string? database) => new(
        CypherErrorKind.Unavailable,
        "Bolt.NoMember",
        $"The routing table of database '{database ?? "(home)"}' has no server for "
        + $"{(access == CypherAccess.Read ? "reading" : "writing")}. The cluster may be choosing a leader; try again.");

    public static CypherException MembersUnreachable(CypherException last) => new(
        CypherErrorKind.Unavailable,
        "Bolt.MembersUnreachable",
        $"The servers that the routing table names cannot be reached (last: {last.Message}) "
        + "Check the addresses that they advertise (server.bolt.advertised_address), or use bolt:// for a single server.",
        last);

    public static CypherException TransactionOver(Exception? cause) => new(
        CypherErrorKind.Client,
        "Bolt.TransactionOver",
        $"The transaction is over{(cause is null ? "" : $" because a statement failed: {cause.Message}")}. Begin a new one.",
        cause);

    public static CypherException Ignored(BoltAddress address) => new(
        CypherErrorKind.Client,
        "Bolt.Ignored",
        $"{address} passed over a request because an earlier one of the same transaction had failed. Begin a new transaction.");

    public static CypherException NotSpoken(string what, Wire.BoltVersion version) => new(
        CypherErrorKind.Client,
        "Bolt.NotSpoken",
        $"The server speaks Bolt {version}, which has no {what}. Leave the option away, or use a newer server.");

    private static string Seconds(TimeSpan time) => string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0.###} s");
}
