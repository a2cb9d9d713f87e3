using System.Diagnostics;

namespace KnowledgeGraph.Neo4j.Tests.Servers;

/// <summary>Where the tests find a real Neo4j: an address given from outside, the shared copy beside the project, or Docker.</summary>
internal static class Neo4jAvailability
{
    public const string Variable = "KG_TEST_NEO4J";

    /// <summary>Address with credentials of a server that is run by somebody else, or null.</summary>
    public static string? GivenUri { get; } = Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } uri ? uri : null;

    /// <summary>Folder of the shared copy with its scripts, or null.</summary>
    public static string? SharedFolder { get; } = FindShared();

    public static bool HasDocker { get; } = SharedFolder is null && GivenUri is null && Succeeds("docker", "info");

    /// <summary>Why nothing can be tested against a real server; null when it can.</summary>
    public static string? Missing { get; } = GivenUri is not null || SharedFolder is not null || HasDocker
        ? null
        : $"No Neo4j to test against: {Variable} is not set, ../shared/neo4j (with Java 17) is not there, and no Docker engine answers.";

    /// <summary>Why tests that start, stop or set up their own server cannot run; null when they can.</summary>
    public static string? MissingOwn { get; } = SharedFolder is not null
        ? null
        : "This test stops and starts its own Neo4j, which needs ../shared/neo4j and Java 17.";

    private static string? FindShared()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (!File.Exists(Path.Combine(folder.FullName, "KnowledgeGraph.sln"))) continue;
            var shared = Path.Combine(folder.Parent?.FullName ?? "/", "shared", "neo4j");
            return File.Exists(Path.Combine(shared, "bin", "start")) && Succeeds("java", "-version") ? shared : null;
        }

        return null;
    }

    private static bool Succeeds(string command, string argument)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(command, argument)
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            });
            if (process is null) return false;
            process.StandardOutput.ReadToEndAsync();
            process.StandardError.ReadToEndAsync();
            return process.WaitForExit(TimeSpan.FromSeconds(20)) && process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
