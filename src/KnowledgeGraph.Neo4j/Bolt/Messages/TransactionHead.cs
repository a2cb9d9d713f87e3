using KnowledgeGraph.Neo4j.Bolt.Wire;
using KnowledgeGraph.Neo4j.Cypher;

namespace KnowledgeGraph.Neo4j.Bolt.Messages;

/// <summary>What BEGIN, or RUN outside a transaction, says about the transaction that it starts.</summary>
internal sealed record TransactionHead(
    CypherAccess Access,
    string? Database,
    string? ImpersonatedUser,
    CypherBookmarks Bookmarks,
    CypherTransactionOptions Options)
{
    public CypherParameters Write()
    {
        var extra = new CypherParameters();
        if (Bookmarks.Values.Count > 0) extra.Add("bookmarks", CypherList.Of(Bookmarks.Values));
        if (Options.Timeout is { } timeout) extra.Add("tx_timeout", (long)Math.Ceiling(timeout.TotalMilliseconds));
        if (Options.Metadata is { Count: > 0 } metadata) extra.Add("tx_metadata", metadata);
        if (Access == CypherAccess.Read) extra.Add("mode", "r");
        if (Database is not null) extra.Add("db", Database);
        if (ImpersonatedUser is not null) extra.Add("imp_user", ImpersonatedUser);
        return extra;
    }

    /// <summary>Adds what the user wants to hear of the server's hints, in the words of the version.</summary>
    /// <exception cref="CypherException">The version has no such setting.</exception>
    public static void AddNotificationFilter(CypherParameters extra, BoltOptions options, BoltVersion version)
    {
        if (options.NotificationSeverity is null && options.DisabledNotifications.Count == 0) return;
        if (!version.HasNotificationFilters) throw BoltErrors.NotSpoken("filter for notifications", version);
        if (options.NotificationSeverity is { } severity) extra.Add("notifications_minimum_severity", severity);
        if (options.DisabledNotifications.Count > 0)
        {
            var name = version.HasGqlStatuses ? "notifications_disabled_classifications" : "notifications_disabled_categories";
            extra.Add(name, CypherList.Of(options.DisabledNotifications));
        }
    }
}
