using System.Net.Sockets;
using KnowledgeGraph.Analysis.Topologies.Hosting;
using KnowledgeGraph.Api.Analysis;
using KnowledgeGraph.Model;
using KnowledgeGraph.Neo4j.Bolt;
using KnowledgeGraph.Server.Analysing;
using KnowledgeGraph.Server.Hosting.Away;
using KnowledgeGraph.Server.Hosting.Logging;
using KnowledgeGraph.Server.Hosting.Replicas;
using KnowledgeGraph.Storage;
using KnowledgeGraph.Storage.Changes;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;

namespace KnowledgeGraph.Server.Hosting;

/// <summary>
/// One run of the server: listen, open the graph, serve, drain, close. It listens before it opens, so that an orchestrator sees it live
/// while a large graph opens, and so that an occupied address costs nothing.
/// </summary>
internal sealed partial class GraphServer(ServeOptions options, ILoggerFactory loggers, TimeProvider clock)
{
    private readonly ILogger _log = loggers.CreateLogger("KnowledgeGraph.Server");
    private readonly ServerState _state = new();

    /// <summary>Runs until the token fires, and then until the requests under way are done or their time is up.</summary>
    /// <exception cref="ListenException">An address is taken, forbidden or not of this machine.</exception>
    /// <exception cref="StoreException">Another process writes the folder, or its files are damaged.</exception>
    /// <exception cref="OperationCanceledException">The token fired while the server was starting.</exception>
    public async Task RunAsync(CancellationToken stop)
    {
        await using var app = ServerApplication.Build(options, _state, loggers, clock);
        await ListenAsync(app, stop);
        await using var link = new ReplicaLink(options.Redis, message => LogStore(_log, message), clock);
        await using var opened = await OpenAsync(link, stop);
        var known = StoreFactory.IsAddress(options.DataFolder) ? new KnownNodesStore(opened, StoreFactory.NameBytes(), clock) : null;
        await using var topologies = new TopologyHost(known ?? opened, TopologyOptions(opened as IChangeFeed));
        var announcing = new AnnouncingStore(opened, link.Events);
        var store = new ObservedStore(announcing, topologies);
        var seen = new SeenWrites(opened);
        var refresher = new GraphRefresher(opened, seen, announcing, topologies, message => LogStore(_log, message));
        using var following = refresher.Follow(link.Events);
        var analysis = new AnalysisService(topologies, AnalysisOptionsOf(options, clock));
        _state.Open(store, analysis, refresher, new ReplicaEvents(link.Events, seen), opened);
        _ = FollowTopologyAsync(topologies, known, stop);
        if (options.RefreshEvery > TimeSpan.Zero && opened is ISharedGraphStore) _ = refresher.RunAsync(options.RefreshEvery, clock, stop);
        await SayReadyAsync(store, stop);
        await Task.Delay(Timeout.Infinite, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await DrainAsync(app);
    }

    /// <summary>A folder keeps its topology beside the data, so that only the first start after a change has to build it.</summary>
    private TopologyHostOptions TopologyOptions(IChangeFeed? changes) => new()
    {
        Path = StoreFactory.IsAddress(options.DataFolder) ? null : Path.Combine(options.DataFolder, AnalysisSession.TopologyFile),
        Changes = changes,
        Message = message => LogStore(_log, message),
        Time = clock,
    };

    /// <summary>A run ends before its request does, so that what is certain by then still reaches the client.</summary>
    private static AnalysisOptions AnalysisOptionsOf(ServeOptions options, TimeProvider clock) => AnalysisOptions.Default with
    {
        MaxTime = options.RequestTimeout * 2 / 3,
        StartPatience = options.RequestTimeout * 2 / 3,
        Time = clock,
    };

    /// <summary>
    /// Makes the topology ready beside the first requests. A store that is away is asked again by the first request that needs it.
    /// </summary>
    private async Task FollowTopologyAsync(TopologyHost topologies, KnownNodesStore? known, CancellationToken stop)
    {
        try
        {
            await topologies.RefreshSoonAsync();
            if (topologies.Current is { } topology)
                LogTopology(_log, topology.Version, (topology.Size.EdgeBytes + topology.Size.AttributeBytes) >> 20);
            if (known is null) return;
            var told = -1;
            await known.KeepAsync(
                memory =>
                {
                    // A line when there are ids at all, and then whenever there are twice as many.
                    if (memory.Ids.Count < 2 * told || memory.Ids.Count == told) return;
                    told = memory.Ids.Count;
                    LogMemory(_log, told, memory.Names.Count, (memory.Names.Bytes + ((long)NodesByText.EntryBytes * told)) >> 20);
                    if (memory.Names.Left > 0) LogNamesLeft(_log, memory.Names.Left, StoreFactory.NamesVariable);
                },
                stop);
        }
        catch (StoreException fault)
        {
            LogStore(_log, $"The topology for paths and communities could not be read: {fault.Message}");
        }
        catch (OperationCanceledException)
        {
            // The server stopped before the topology was ready.
        }
    }

    private async Task ListenAsync(WebApplication app, CancellationToken stop)
    {
        try
        {
            await app.StartAsync(stop);
        }
        catch (Exception fault) when (fault is IOException or SocketException && ListenException.From(fault, options.Urls) is { } known)
        {
            throw known;
        }

        var urls = string.Join(", ", app.Urls);
        LogListening(_log, urls);
        if (options.IsDevelopment) LogDevelopment(_log, urls);
        else if (string.IsNullOrEmpty(options.ApiKey)) LogNoKey(_log, WriteGuard.KeyVariable);
    }

    private async Task<IGraphStore> OpenAsync(ReplicaLink link, CancellationToken stop)
    {
        var place = options.DataFolder;
        Action<BoltQueryEvent>? ended = StoreFactory.LoggedFrom() is { } least ? new StatementLog(_log, least).Write : null;
        IGraphStore opened = await Task.Run(
            () => StoreFactory.OpenForServing(place, options.IsReadOnly, link, message => LogStore(_log, message), ended));
        var store = options.IsReadOnly ? new ReadOnlyStore(opened) : opened;
        try
        {
            // A server that others share is nobody's first try: it stays as it is.
            var isNewcomers = options is { LoadsSeed: true, IsReadOnly: false } && !StoreFactory.IsAddress(place);
            if (isNewcomers && await SeedGraph.LoadIfNewAsync(store, clock, stop) is { } nodes)
                LogSeeded(_log, place, nodes, SeedGraph.File);
            return store;
        }
        catch
        {
            await store.DisposeAsync();
            throw;
        }
    }

    private async Task SayReadyAsync(IGraphStore store, CancellationToken stop)
    {
        using var snapshot = await store.OpenSnapshotAsync(stop);
        var (papers, authors) = (await CountAsync(snapshot, NodeKind.Paper, stop), await CountAsync(snapshot, NodeKind.Author, stop));
        LogReady(_log, papers, authors, snapshot.Version, StoreFactory.NameOf(options.DataFolder));
    }

    /// <summary>Not what <c>stats</c> counts: relations are counted in a walk over all records, for which no start should wait.</summary>
    private static async Task<long> CountAsync(IGraphSnapshot snapshot, NodeKind kind, CancellationToken stop) =>
        (await snapshot.ListAsync(new(kind, Filter: null, Order: [], Window.Take(1), WithTotal: true), stop)).Total ?? 0;

    private async Task DrainAsync(WebApplication app)
    {
        _state.Stop();
        LogStopping(_log, options.ShutdownTimeout.TotalSeconds);
        await Task.Delay(options.ShutdownDelay, clock);
        using var limit = new CancellationTokenSource(options.ShutdownTimeout, clock);
        try
        {
            await app.StopAsync(limit.Token);
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested)
        {
            // The host reports the bound as an exception; the log line below is all that it means here.
        }

        if (limit.IsCancellationRequested) LogCutOff(_log, options.ShutdownTimeout.TotalSeconds);
        else LogStopped(_log);
    }

    [LoggerMessage(1, LogLevel.Information, "Listening on {Urls}: GraphQL at /graphql, the query page at /. Stop with Ctrl-C.")]
    private static partial void LogListening(ILogger logger, string urls);

    [LoggerMessage(2, LogLevel.Warning, "Development: whoever reaches {Urls} may write without a key, and faults are shown to clients.")]
    private static partial void LogDevelopment(ILogger logger, string urls);

    [LoggerMessage(3, LogLevel.Information, "No key is set in {Variable}: mutations are refused. Set it, or start with --development.")]
    private static partial void LogNoKey(ILogger logger, string variable);

    [LoggerMessage(4, LogLevel.Warning, "{Message}")]
    private static partial void LogStore(ILogger logger, string message);

    [LoggerMessage(
        5, LogLevel.Information, "{Folder} was empty: {Nodes} nodes were loaded from the seed {File}. Start with --no-seed to begin without.")]
    private static partial void LogSeeded(ILogger logger, string folder, long nodes, string file);

    [LoggerMessage(6, LogLevel.Information, "Ready: {Papers} papers and {Authors} authors, version {Version} of {Folder}.")]
    private static partial void LogReady(ILogger logger, long papers, long authors, long version, string folder);

    [LoggerMessage(7, LogLevel.Information, "Stopping: requests under way have {Seconds} s to finish.")]
    private static partial void LogStopping(ILogger logger, double seconds);

    [LoggerMessage(8, LogLevel.Warning, "Stopped: requests that ran longer than {Seconds} s were cut off.")]
    private static partial void LogCutOff(ILogger logger, double seconds);

    [LoggerMessage(9, LogLevel.Information, "Stopped: every request under way was answered.")]
    private static partial void LogStopped(ILogger logger);

    [LoggerMessage(
        10, LogLevel.Information, "Paths, communities and rankings answer from a topology of version {Version}, {Megabytes} MiB.")]
    private static partial void LogTopology(ILogger logger, long version, long megabytes);

    [LoggerMessage(
        11, LogLevel.Information,
        "{Ids} ids are in memory, and the names of {Names} nodes, {Megabytes} MiB: paths and communities go on while the database is away.")]
    private static partial void LogMemory(ILogger logger, int ids, int names, long megabytes);

    [LoggerMessage(
        12, LogLevel.Warning, "There was no room for the names of {Left} nodes: while the database is away these have none. {Variable} gives more.")]
    private static partial void LogNamesLeft(ILogger logger, long left, string variable);
}
