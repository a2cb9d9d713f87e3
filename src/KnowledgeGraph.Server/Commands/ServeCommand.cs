using System.CommandLine;
using System.Net;
using KnowledgeGraph.Redis;
using KnowledgeGraph.Server.Hosting;
using KnowledgeGraph.Server.Hosting.Logging;
using KnowledgeGraph.Server.Output;
using Microsoft.Extensions.Logging;

namespace KnowledgeGraph.Server.Commands;

/// <summary><c>kg serve</c>: the graph over HTTP, until Ctrl-C or a termination signal.</summary>
internal sealed class ServeCommand
{
    private const string UrlsVariable = "ASPNETCORE_URLS";
    private const string RedisVariable = "KG_REDIS";
    private const string EnvironmentVariable = "ASPNETCORE_ENVIRONMENT";

    /// <summary>In seconds; no time at all would end every request.</summary>
    private const double LeastTime = 0.001;

    private static readonly ServeOptions Defaults = new() { DataFolder = "" };

    private readonly Option<string> _data = SharedOptions.Store();
    private readonly Option<string[]> _urls = new("--urls")
    {
        Description = $"Addresses to listen on, separated by semicolons; {UrlsVariable} unless given, else {ServeOptions.DefaultUrl}.",
        AllowMultipleArgumentsPerToken = true,
    };

    private readonly Option<bool> _development = new("--development")
    {
        Description = $"Let local clients write without a key and show faults in responses; so does {EnvironmentVariable}=Development.",
    };

    private readonly Option<bool> _readOnly = new("--read-only")
    {
        Description = "Serve beside a process that writes the folder, and refuse mutations.",
    };

    private readonly Option<bool> _noSeed = new("--no-seed")
    {
        Description = "Leave a new data folder empty instead of loading the seed graph.",
    };

    private readonly Option<double> _timeout =
        OptionChecks.Seconds("--timeout", "Seconds that one operation may run.", Defaults.RequestTimeout, least: LeastTime);

    private readonly Option<int> _maxRequestBytes =
        OptionChecks.Count("--max-request-bytes", "Bytes of a request body.", Defaults.MaxRequestBytes);

    private readonly Option<int> _maxRequests =
        OptionChecks.Count("--max-concurrent-requests", "Requests that run at once; more get 503.", Defaults.MaxConcurrentRequests);

    private readonly Option<int> _maxConnections =
        OptionChecks.Count("--max-connections", "Connections that are open at once.", Defaults.MaxConnections);

    private readonly Option<double> _shutdownTimeout =
        OptionChecks.Seconds(
            "--shutdown-timeout", "Seconds that requests under way get when the server stops.", Defaults.ShutdownTimeout, LeastTime);

    private readonly Option<double> _shutdownDelay = OptionChecks.Seconds(
        "--shutdown-delay", "Seconds to go on serving after /health/ready says that the server stops.", Defaults.ShutdownDelay, least: 0);

    private readonly Option<bool> _allowBatching = new("--allow-batching")
    {
        Description = "Take arrays of GraphQL requests, at most 10 each.",
    };

    private readonly Option<string[]> _corsOrigins = new("--cors-origin")
    {
        Description = "Site whose pages may ask from the browser, such as https://explorer.example; * for all. May be repeated.",
    };

    private readonly Option<string> _redis = new("--redis")
    {
        Description = $"Redis that several servers over one Neo4j share, such as redis://localhost:6379; {RedisVariable} unless given.",
    };

    private readonly Option<double> _refreshEvery = OptionChecks.Seconds(
        "--refresh-every", "Seconds between looks for changes that other programs made in Neo4j; 0 for never.",
        Defaults.RefreshEvery, least: 0);

    private readonly Option<LogFormat> _logFormat = new("--log-format")
    {
        Description = "Form of the log on standard error: text or json.",
    };

    private readonly Option<bool> _noRequestLog = new("--no-request-log")
    {
        Description = "Leave out the line that every request gets in the log.",
    };

    public static Command Create() => new ServeCommand().Build();

    private Command Build()
    {
        const string About =
            $"Serve GraphQL over HTTP. Mutations need the header {WriteGuard.KeyHeader} with the value of {WriteGuard.KeyVariable}.";
        var command = new Command("serve", About)
        {
            _data, _urls, _development, _readOnly, _noSeed, _timeout, _maxRequestBytes, _maxRequests, _maxConnections,
            _shutdownTimeout, _shutdownDelay, _allowBatching, _corsOrigins, _redis, _refreshEvery, _logFormat, _noRequestLog,
        };
        _urls.Checked(urls => Split([urls]).Select(Problem).FirstOrDefault(problem => problem is not null));
        _corsOrigins.Checked(origin =>
            IsOrigin(origin) ? null : $"--cors-origin {origin}: not a site such as https://explorer.example, without a path.");
        command.Validators.Add(result =>
        {
            if (RedisProblem(Redis(result.Written(_redis))) is { } problem) result.AddError(problem);
        });
        command.SetAction((result, cancellation) => RunAsync(Options(result), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(ServeOptions options, CancellationToken cancellation)
    {
        var clock = TimeProvider.System;
        await using var target = Console.OpenStandardError();
        using var provider = new LogProvider(target, options.LogFormat, clock);
        using var loggers = LogProvider.CreateFactory(provider);
        var faults = new LoggedFaults(loggers.CreateLogger("KnowledgeGraph.Server"));
        return await CommandRunner.RunAsync(faults.Report, async () =>
        {
            await new GraphServer(options, loggers, clock).RunAsync(cancellation);
            return ExitCode.Done;
        });
    }

    private ServeOptions Options(ParseResult result) => new()
    {
        DataFolder = result.GetValue(_data) ?? "data",
        Urls = Urls(result.GetValue(_urls)),
        IsReadOnly = result.GetValue(_readOnly),
        LoadsSeed = !result.GetValue(_noSeed),
        IsDevelopment = result.GetValue(_development)
            || string.Equals(Environment.GetEnvironmentVariable(EnvironmentVariable), "Development", StringComparison.OrdinalIgnoreCase),
        ApiKey = Environment.GetEnvironmentVariable(WriteGuard.KeyVariable),
        RequestTimeout = TimeSpan.FromSeconds(result.GetValue(_timeout)),
        MaxRequestBytes = result.GetValue(_maxRequestBytes),
        MaxConcurrentRequests = result.GetValue(_maxRequests),
        MaxConnections = result.GetValue(_maxConnections),
        ShutdownTimeout = TimeSpan.FromSeconds(result.GetValue(_shutdownTimeout)),
        ShutdownDelay = TimeSpan.FromSeconds(result.GetValue(_shutdownDelay)),
        AllowsBatching = result.GetValue(_allowBatching),
        CorsOrigins = result.GetValue(_corsOrigins) ?? [],
        Redis = Redis(result.GetValue(_redis)),
        RefreshEvery = TimeSpan.FromSeconds(result.GetValue(_refreshEvery)),
        LogFormat = result.GetValue(_logFormat),
        LogsRequests = !result.GetValue(_noRequestLog),
    };

    private static IReadOnlyList<string> Urls(string[]? given)
    {
        var urls = Split(given).ToArray();
        if (urls.Length == 0) urls = [.. Split([Environment.GetEnvironmentVariable(UrlsVariable) ?? ""])];
        return urls.Length > 0 ? urls : Defaults.Urls;
    }

    private static IEnumerable<string> Split(string[]? values) =>
        (values ?? []).SelectMany(value => value.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));

    /// <summary>TLS is the business of a proxy in front: certificates and their renewal are none of a graph server.</summary>
    private static string? Problem(string url)
    {
        if (url.StartsWith("https:", StringComparison.OrdinalIgnoreCase))
            return $"--urls {url}: the server speaks plain HTTP. Listen on http and put a proxy that ends TLS in front.";
        var readable = url.Replace("://*", "://0.0.0.0").Replace("://+", "://0.0.0.0");
        return Uri.TryCreate(readable, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttp && uri.PathAndQuery == "/"
            ? null
            : $"--urls {url}: not an address such as {ServeOptions.DefaultUrl} or http://0.0.0.0:8080.";
    }

    private static bool IsOrigin(string text) =>
        text == "*" || (Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.GetLeftPart(UriPartial.Authority) == text);

    private static string? Redis(string? given) =>
        given is { Length: > 0 } ? given : Environment.GetEnvironmentVariable(RedisVariable) is { Length: > 0 } set ? set : null;

    private static string? RedisProblem(string? address)
    {
        if (address is null) return null;
        try
        {
            RedisOptions.Parse(address);
            return null;
        }
        catch (FormatException fault)
        {
            return $"--redis: {fault.Message}";
        }
    }
}
