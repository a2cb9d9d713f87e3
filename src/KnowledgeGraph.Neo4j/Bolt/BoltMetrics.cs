using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Globalization;

namespace KnowledgeGraph.Neo4j.Bolt;

/// <summary>
/// What is measured, under the names that OpenTelemetry gives to database clients. Meter and activity source are called
/// <c>KnowledgeGraph.Bolt</c>. Thread-safe.
/// </summary>
internal static class BoltMetrics
{
    public const string Name = "KnowledgeGraph.Bolt";

    public static readonly ActivitySource Activities = new(Name);

    private static readonly Meter Meter = new(Name);

    private static readonly UpDownCounter<long> InUse = Meter.CreateUpDownCounter<long>(
        "db.client.connection.in_use", "{connection}", "Connections that are borrowed.");

    private static readonly Histogram<double> WaitTime = Meter.CreateHistogram<double>(
        "db.client.connection.wait_time", "s", "Time to get a connection, opening it included.");

    private static readonly Histogram<double> CreateTime = Meter.CreateHistogram<double>(
        "db.client.connection.create_time", "s", "Time to open a connection.");

    private static readonly Counter<long> Timeouts = Meter.CreateCounter<long>(
        "db.client.connection.timeouts", "{timeout}", "Callers that waited for a connection in vain.");

    private static readonly Histogram<double> Duration = Meter.CreateHistogram<double>(
        "db.client.operation.duration", "s", "Time from sending a statement to its last record.");

    private static readonly Counter<long> Retries = Meter.CreateCounter<long>(
        "db.client.operation.retries", "{attempt}", "Transactions that were run again.");

    private static readonly Counter<long> RoutingTables = Meter.CreateCounter<long>(
        "db.client.routing.refreshes", "{table}", "Routing tables that were fetched.");

    private static readonly Counter<long> BytesSent = Meter.CreateCounter<long>("db.client.io.sent", "By", "Bytes sent.");

    private static readonly Counter<long> BytesReceived = Meter.CreateCounter<long>("db.client.io.received", "By", "Bytes received.");

    public static void Opened(BoltAddress address, TimeSpan time) => CreateTime.Record(time.TotalSeconds, Server(address));

    public static void Acquired(BoltAddress address, TimeSpan wait)
    {
        if (InUse.Enabled) InUse.Add(1, Server(address));
        if (WaitTime.Enabled) WaitTime.Record(wait.TotalSeconds, Server(address));
    }

    public static void Released(BoltAddress address)
    {
        if (InUse.Enabled) InUse.Add(-1, Server(address));
    }

    public static void AcquisitionTimedOut(BoltAddress address) => Timeouts.Add(1, Server(address));

    public static void Ended(BoltAddress address, TimeSpan time, string? error)
    {
        if (!Duration.Enabled) return;
        if (error is null) Duration.Record(time.TotalSeconds, Server(address));
        else Duration.Record(time.TotalSeconds, Server(address), new KeyValuePair<string, object?>("error.type", error));
    }

    public static void Retried(string error) => Retries.Add(1, new KeyValuePair<string, object?>("error.type", error));

    public static void RoutingTableFetched() => RoutingTables.Add(1);

    public static void Sent(long bytes) => BytesSent.Add(bytes);

    public static void Received(long bytes) => BytesReceived.Add(bytes);

    private static KeyValuePair<string, object?> Server(BoltAddress address) =>
        new("server.address", string.Create(CultureInfo.InvariantCulture, $"{address}"));
}
