using KnowledgeGraph.Neo4j.Cypher;
using KnowledgeGraph.Neo4j.Cypher.Values;

namespace KnowledgeGraph.Neo4j.Bolt.Messages;

/// <summary>Reads the metadata of the SUCCESS messages of a statement. What is absent or of another type counts as not said.</summary>
internal static class SummaryReader
{
    /// <param name="run">Metadata of the SUCCESS of RUN.</param>
    /// <param name="end">Metadata of the last SUCCESS of PULL or DISCARD.</param>
    public static CypherSummary Read(CypherMap run, CypherMap end) => new(
        Counters(Map(end, "stats")),
        TimeSpan.FromMilliseconds(Number(run, "t_first")),
        TimeSpan.FromMilliseconds(Number(end, "t_last")),
        Text(end, "db") ?? Text(run, "db"),
        Notifications(end));

    public static string[] Columns(CypherMap run)
    {
        var fields = run.GetValueOrNull("fields");
        if (fields.Type != CypherType.List) throw BoltErrors.Malformed("a result without names of columns");
        return Array.ConvertAll(fields.AsList(), static field =>
            field.Type == CypherType.String ? field.AsString() : throw BoltErrors.Malformed("a column whose name is no string"));
    }

    public static bool HasMore(CypherMap end) => end.GetValueOrNull("has_more") is { Type: CypherType.Boolean } more && more.AsBoolean();

    public static string? Bookmark(CypherMap end) => Text(end, "bookmark");

    public static string? Text(CypherMap map, string key) =>
        map.GetValueOrNull(key) is { Type: CypherType.String } value ? value.AsString() : null;

    public static long Number(CypherMap map, string key) =>
        map.GetValueOrNull(key) is { Type: CypherType.Integer } value ? value.AsInt64() : 0;

    public static CypherMap Map(CypherMap map, string key) =>
        map.GetValueOrNull(key) is { Type: CypherType.Map } value ? value.AsMap() : CypherMap.Empty;

    private static CypherCounters Counters(CypherMap stats) => new(
        Number(stats, "nodes-created"),
        Number(stats, "nodes-deleted"),
        Number(stats, "relationships-created"),
        Number(stats, "relationships-deleted"),
        Number(stats, "properties-set"),
        Number(stats, "labels-added"),
        Number(stats, "labels-removed"),
        Number(stats, "indexes-added"),
        Number(stats, "indexes-removed"),
        Number(stats, "constraints-added"),
        Number(stats, "constraints-removed"),
        Number(stats, "system-updates"));

    private static CypherNotification[] Notifications(CypherMap end)
    {
        if (end.GetValueOrNull("notifications") is { Type: CypherType.List } plain)
            return [.. plain.AsList().Where(IsMap).Select(static item => Notification(item.AsMap()))];
        // From 5.5 on every outcome is a GQL status; those with a code of Neo4j are the hints.
        return end.GetValueOrNull("statuses") is { Type: CypherType.List } statuses
            ? [.. statuses.AsList().Where(IsMap).Select(static item => item.AsMap()).Where(IsHint).Select(Status)]
            : [];
    }

    private static bool IsMap(CypherValue value) => value.Type == CypherType.Map;

    private static bool IsHint(CypherMap status) => Text(status, "neo4j_code") is not null;

    private static CypherNotification Notification(CypherMap item) => new(
        Text(item, "code") ?? "",
        Text(item, "title") ?? "",
        Text(item, "description") ?? "",
        Text(item, "severity") ?? "",
        Text(item, "category") ?? "",
        (int)Number(Map(item, "position"), "line"),
        (int)Number(Map(item, "position"), "column"));

    private static CypherNotification Status(CypherMap item)
    {
        var record = Map(item, "diagnostic_record");
        return new CypherNotification(
            Text(item, "neo4j_code") ?? "",
            Text(item, "title") ?? "",
            Text(item, "description") ?? "",
            Text(record, "_severity") ?? "",
            Text(record, "_classification") ?? "",
            (int)Number(Map(record, "_position"), "line"),
            (int)Number(Map(record, "_position"), "column"));
    }
}
